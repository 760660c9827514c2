using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="DataCollectionRule"/>.</summary>
public sealed record DataCollectionRuleArgs
{
    /// <summary>Where the rule goes: the region of the workspace. The machines may be elsewhere.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Full ARM id of the Log Analytics workspace that the data goes to.</summary>
    public required Input<string> WorkspaceId { get; init; }

    /// <summary>What the rule is.</summary>
    public required DataCollectionDefinition Definition { get; init; }
}

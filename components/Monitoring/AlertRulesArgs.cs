using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;

namespace AvdPulumi.Components.Monitoring;

/// <summary>Args of <see cref="AlertRules"/>.</summary>
public sealed record AlertRulesArgs
{
    /// <summary>Where the rules go; the region is that of the workspace.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the rules' names in Azure begin with; a hyphen and the alert's key follow.</summary>
    public required string NamePrefix { get; init; }

    /// <summary>Full ARM id of the Log Analytics workspace that is queried.</summary>
    public required Input<string> WorkspaceId { get; init; }

    /// <summary>The alerts.</summary>
    public required ImmutableArray<AlertDefinition> Alerts { get; init; }

    /// <summary>Default: nobody is told. The group that is told.</summary>
    public ActionGroup? ActionGroup { get; init; }

    /// <summary>Default: every 5 minutes. How often a rule runs whose definition does not say (ISO 8601).</summary>
    public string Frequency { get; init; } = "PT5M";

    /// <summary>Default: 15 minutes. How far a rule looks back whose definition does not say (ISO 8601).</summary>
    public string Window { get; init; } = "PT15M";

    /// <summary>Default: on. Whether the rules run.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Default: on. Whether an alert resolves itself when its condition no longer holds; otherwise somebody closes it.</summary>
    public bool AutoMitigate { get; init; } = true;

    /// <summary>
    /// Default: none, the rule queries with the rights of whoever saved it last. Full ARM id of a user-assigned identity that may read the workspace and
    /// queries in its stead, so that alerts outlive the account that deployed them.
    /// </summary>
    public Input<string>? IdentityId { get; init; }

    /// <summary>Default: nothing. What must be there before the rules, such as the identity's right to query.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}

using AvdPulumi.Configuration.Estate;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>What a file server needs of what stands around it: made in this stack, or known by its id.</summary>
internal sealed record FileServerSurroundings
{
    /// <summary>The estate.</summary>
    public required AvdEstate Estate { get; init; }

    /// <summary>Where the values of secrets come from.</summary>
    public required ISecretSource Secrets { get; init; }

    /// <summary>The name of a resource group of machines: an output where this stack makes it.</summary>
    public required Func<EstateGroup, Input<string>> GroupName { get; init; }

    /// <summary>The password of the nodes' local administrator.</summary>
    public required Input<string> AdminPassword { get; init; }

    /// <summary>Full ARM id of the data collection rule of file servers; null where nothing is collected.</summary>
    public required Input<string>? RuleId { get; init; }

    /// <summary>The key of the storage account that is the witness; null where it is none.</summary>
    public required Input<string>? WitnessKey { get; init; }
}

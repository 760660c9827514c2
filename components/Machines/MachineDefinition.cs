namespace AvdPulumi.Components.Machines;

/// <summary>One machine: what is its own.</summary>
public sealed record MachineDefinition
{
    /// <summary>What it has in common with others.</summary>
    public required MachineModel Model { get; init; }

    /// <summary>Its computer name, which is that of its Arc machine, too. Identity.</summary>
    public required string ComputerName { get; init; }

    /// <summary>Default: the network gives one. Its address.</summary>
    public string? Address { get; init; }

    /// <summary>Default: Azure Local chooses. Full ARM id of the storage path of its disks.</summary>
    public string? StoragePathId { get; init; }
}

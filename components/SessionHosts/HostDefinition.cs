namespace AvdPulumi.Components.SessionHosts;

/// <summary>One host: what is its own.</summary>
public sealed record HostDefinition
{
    /// <summary>What it has in common with others.</summary>
    public required HostModel Model { get; init; }

    /// <summary>Its computer name, which is that of its Arc machine, too. Identity.</summary>
    public required string ComputerName { get; init; }

    /// <summary>Default: the network gives one. Its address.</summary>
    public string? Address { get; init; }

    /// <summary>Default: Azure Local chooses. Full ARM id of the storage path of its disks.</summary>
    public string? StoragePathId { get; init; }

    /// <summary>Default: none. Name (a GUID) of the assignment with which it reads the vault.</summary>
    public string? VaultAssignment { get; init; }
}

using AvdPulumi.Components.Machines;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>One host: what is its own.</summary>
public sealed record HostDefinition
{
    /// <summary>What it has in common with others.</summary>
    public required HostModel Model { get; init; }

    /// <summary>Its computer name, which is that of its Arc machine, too. Identity.</summary>
    public required string ComputerName { get; init; }

    /// <summary>Default: its computer name, which is right for a host in no domain. Its name in the host pool, with the domain that it joins.</summary>
    public string RegisteredName
    {
        get => field ?? ComputerName;
        init;
    }

    /// <summary>Default: false. Whether it accepts no new session; where the host is a resource of its pool.</summary>
    public bool IsDrained { get; init; }

    /// <summary>Default: none. User principal name of the user whom it belongs to; where the host is a resource of a personal pool.</summary>
    public string? AssignedUser { get; init; }

    /// <summary>Default: the network gives one. Its address.</summary>
    public string? Address { get; init; }

    /// <summary>Default: Azure Local chooses. Full ARM id of the storage path of its disks.</summary>
    public string? StoragePathId { get; init; }

    /// <summary>Default: none. Name (a GUID) of the assignment with which it reads the vault.</summary>
    public string? VaultAssignment { get; init; }

    /// <summary>Its machine.</summary>
    internal MachineDefinition Machine =>
        new()
        {
            Model = Model.Machine,
            ComputerName = ComputerName,
            Address = Address,
            StoragePathId = StoragePathId,
        };
}

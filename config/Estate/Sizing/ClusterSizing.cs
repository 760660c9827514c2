using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>One Azure Local cluster: what all machines on it need, and what it has with its largest node down.</summary>
public sealed record ClusterSizing
{
    /// <summary>Its name in the config.</summary>
    public required string Name { get; init; }

    /// <summary>Its custom location, by which it is known even if pools call it by different names.</summary>
    public required ArmId LocationId { get; init; }

    /// <summary>Its session hosts, pool by pool.</summary>
    public required ImmutableArray<ClusterPart> Parts { get; init; }

    /// <summary>The file servers on it, each with the count of its nodes.</summary>
    public required ImmutableArray<(string Name, int Nodes)> FileServers { get; init; }

    /// <summary>Its physical nodes; null if sizing does not declare them.</summary>
    public required int? Nodes { get; init; }

    /// <summary>Virtual processors of all machines.</summary>
    public required long ProcessorsAsked { get; init; }

    /// <summary>Memory of all machines, rounded up.</summary>
    public required long MemoryAskedGb { get; init; }

    /// <summary>Disks of all machines when they are full.</summary>
    public required long DisksAskedGb { get; init; }

    /// <summary>Cores with the largest node down; null if sizing does not declare the nodes.</summary>
    public required long? CoresLeft { get; init; }

    /// <summary>Memory with the largest node down; null if sizing does not declare the nodes.</summary>
    public required long? MemoryLeftGb { get; init; }

    /// <summary>Storage of all nodes; null if one of them does not declare it.</summary>
    public required long? StorageGb { get; init; }

    /// <summary>The setting to change if processors or memory are not sufficient.</summary>
    public required string HostsPath { get; init; }

    /// <summary>The setting that declares the nodes.</summary>
    public required string NodesPath { get; init; }

    /// <summary>Its session hosts.</summary>
    public int Hosts => Parts.Sum(part => part.Hosts);

    /// <summary>Cores that it lacks with a node down; 0 if there are enough.</summary>
    public long LacksCores => Math.Max(0, ProcessorsAsked - (CoresLeft ?? ProcessorsAsked));

    /// <summary>Memory that it lacks with a node down; 0 if there is enough.</summary>
    public long LacksMemoryGb => Math.Max(0, MemoryAskedGb - (MemoryLeftGb ?? MemoryAskedGb));

    /// <summary>Storage that it lacks; 0 if there is enough.</summary>
    public long LacksStorageGb => Math.Max(0, DisksAskedGb - (StorageGb ?? DisksAskedGb));

    internal static ClusterSizing Of(EstateLoad load)
    {
        var machines = load.IsDeclared ? load.Machines : null;
        return new ClusterSizing
        {
            Name = load.Name,
            LocationId = load.Machines.Location,
            Parts =
            [
                .. load
                    .Parts.Where(part => part.Load.Hosts > 0)
                    .Select(part => new ClusterPart(
                        PoolSizing.TitleOf(part.Pool),
                        part.Load.Hosts,
                        machines is null ? null : load.MostHosts(part),
                        part.Pool.PathOf(part.Load.Path)
                    )),
            ],
            FileServers =
            [
                .. load.Parts.Select(part => part.Load.Sofs).OfType<SofsSettings>().Select(sofs => (sofs.ClusterName, sofs.Nodes.Length)),
            ],
            Nodes = machines?.NodeCount,
            ProcessorsAsked = load.ProcessorsAsked,
            MemoryAskedGb = load.MemoryAskedGb,
            DisksAskedGb = load.StorageAskedGb,
            CoresLeft = machines?.CoresWithoutOne,
            MemoryLeftGb = machines?.MemoryGbWithoutOne,
            StorageGb = machines?.StorageGb,
            HostsPath = load.Path,
            NodesPath = load.PathOfMachines,
        };
    }
}

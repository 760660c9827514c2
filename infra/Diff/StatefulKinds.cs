using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff;

/// <summary>The kinds of resources that a deployment must not replace or delete by accident: they hold state, or people work on them.</summary>
internal static class StatefulKinds
{
    /// <summary>What session hosts are called.</summary>
    public const string SessionHost = "session host";

    /// <summary>What nodes of file servers are called.</summary>
    public const string FileServerNode = "file server node";

    private const string Disk = "azure-native:azurestackhci:VirtualHardDisk";

    private static readonly ImmutableDictionary<string, string> Nouns = new Dictionary<string, string>
    {
        ["azure-native:desktopvirtualization:HostPool"] = "host pool",
        ["azure-native:keyvault:Vault"] = "key vault",
        ["azure-native:recoveryservices:Vault"] = "Recovery Services vault",
        ["azure-native:desktopvirtualization:Workspace"] = "AVD workspace",
        ["azure-native:operationalinsights:Workspace"] = "Log Analytics workspace",
        ["azure-native:storage:StorageAccount"] = "storage account",
        ["azure-native:storage:FileShare"] = "file share",
        ["azure-native:storage:BlobContainer"] = "blob container",
    }.ToImmutableDictionary();

    private static readonly ImmutableArray<string> MachineTypes = [Machines.ArcType, "azure-native:azurestackhci:VirtualMachineInstance"];

    /// <summary>What a changed resource is called; null for a kind that can be made again.</summary>
    public static string? NounOf(ResourceChange change) =>
        Nouns.GetValueOrDefault(change.Resource.Type)
        ?? change.Machine switch
        {
            { IsHost: true } when MachineTypes.Contains(change.Resource.Type) => SessionHost,
            { IsHost: false } when MachineTypes.Contains(change.Resource.Type) || change.Resource.Type == Disk => FileServerNode,
            _ => null,
        };

    /// <summary>Whether a resource is a machine itself.</summary>
    public static bool IsMachine(string type) => MachineTypes.Contains(type);
}

using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff.Consequences;

/// <summary>What users or administrators meet after a change that a deployment makes without an error, as data.</summary>
internal static class ConsequenceTable
{
    private const string Script = "azure-native:hybridcompute:MachineRunCommand";
    private const string Machine = "azure-native:azurestackhci:VirtualMachineInstance";
    private const string Vault = "azure-native:keyvault:Vault";

    private const string NewProfiles = "users get new, empty profiles, unless their containers are copied to the new place first";

    /// <summary>All of them, those that cost users most first.</summary>
    public static ImmutableArray<ChangeConsequence> All { get; } =
    [
        new()
        {
            Type = Script,
            Parameter = ("fslogix-check", "Shares"),
            Text = NewProfiles,
            Page = "docs/fslogix.md",
        },
        new()
        {
            Type = Script,
            Parameter = ("role", "AccessPoint"),
            Text = $"the shares get another address, and {NewProfiles}",
            Page = "docs/file-server.md",
        },
        new()
        {
            Type = "azure-native:azurestackhci:VirtualHardDisk",
            Input = "diskSizeGB",
            OfHosts = false,
            Text = "a disk in a storage pool keeps its size: Microsoft does not support resizing it, and a smaller disk loses data",
            Page = "docs/file-server.md",
        },
        new()
        {
            Type = Machine,
            Input = "hardwareProfile",
            OfHosts = false,
            Text =
                "all nodes are updated in one run, and Azure Local may restart them: shares can fail, so change the size of one node at a time",
            Page = "docs/file-server.md",
        },
        new()
        {
            Type = Machine,
            Input = "hardwareProfile",
            OfHosts = true,
            Text = "Azure Local may restart the hosts, which ends their sessions: drain them first",
            Page = "docs/session-hosts.md",
        },
        new()
        {
            Type = Script,
            Parameter = ("cluster", "ClusterName"),
            Text = "the script fails with cluster-differs: a cluster that runs is not renamed",
            Page = "docs/file-server.md",
        },
        new()
        {
            Type = Script,
            Parameter = ("cluster", "ClusterAddress"),
            Text = "the script fails with cluster-differs: a cluster that runs keeps its address",
            Page = "docs/file-server.md",
        },
        new()
        {
            Type = "azure-native:desktopvirtualization:ApplicationGroup",
            Kinds = [ChangeKind.Deleted],
            Text = "its users lose the desktop or the applications that it publishes",
            Page = "docs/control-plane.md",
        },
        new()
        {
            Type = "azure-native:azurestackhci:LogicalNetwork",
            Kinds = [ChangeKind.Deleted],
            Text = "machines on it lose their network, or Azure refuses the deletion while they are on it",
            Page = "docs/session-hosts.md",
        },
        new()
        {
            Type = Vault,
            Input = "properties.enablePurgeProtection",
            OnlyIfOn = true,
            Text = "purge protection stays on: Azure does not turn it off again",
            Page = "docs/configuration.md#key_vault",
        },
        new()
        {
            Type = Vault,
            Kinds = [ChangeKind.Replaced, ChangeKind.Deleted],
            Text =
                "the deleted vault keeps its name until its soft-delete period ends: nothing of that name can be made before, unless it is recovered or purged",
            Page = "docs/runbooks/key-vault-backup.md",
        },
    ];
}

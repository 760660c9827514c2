using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>The scripts that make machines a Scale-Out File Server guest cluster. The first runs on each node; all others run on the first node, in this order.</summary>
public static class FileServerScripts
{
    private const string SharesMeaning = "The shares with commas between them, each as name or name:GB.";
    private const string NodesMeaning = "The computer names of all nodes with commas between them.";
    private const string EncryptMeaning = "true: SMB traffic to the shares is encrypted; false: it is not.";

    /// <summary>Features, disk time-out, the first node's account as an administrator, Defender exclusions, firewall. It may restart the machine: wait for the join again.</summary>
    public static GuestScript InitializeNode { get; } =
        new()
        {
            Name = "Initialize-FileServerNode",
            Parameters =
            [
                new()
                {
                    Name = "SetupAccount",
                    Meaning = @"The computer account of the first node: DOMAIN\NODE$, with either name of the domain.",
                },
                new()
                {
                    Name = "SpaceportTimeoutSeconds",
                    Meaning = "How long storage waits for a disk, 6 to 120. Microsoft asks for 30 in guests.",
                },
                new()
                {
                    Name = "ExcludedPaths",
                    Meaning = "Files and folders that Defender does not scan, with semicolons between them.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "ExcludedProcesses",
                    Meaning = "Programs whose files Defender does not scan, with commas between them.",
                    IsOptional = true,
                },
            ],
        };

    /// <summary>Validates the nodes and makes the cluster, or adds the nodes that it lacks.</summary>
    public static GuestScript NewCluster { get; } =
        new()
        {
            Name = "New-FileServerCluster",
            Parameters =
            [
                new() { Name = "ClusterName", Meaning = "The name of the cluster and of its computer object, at most 15 characters." },
                new() { Name = "ClusterAddress", Meaning = "The IPv4 address of the cluster." },
                new() { Name = "Nodes", Meaning = NodesMeaning },
            ],
        };

    /// <summary>The witness: a blob in Azure, or a file share.</summary>
    public static GuestScript SetWitness { get; } =
        new()
        {
            Name = "Set-ClusterWitness",
            Parameters =
            [
                new() { Name = "WitnessType", Meaning = "cloud or file_share." },
                new()
                {
                    Name = "AccountName",
                    Meaning = "The storage account; with cloud.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "Endpoint",
                    Meaning = "The DNS suffix of the cloud's storage, without blob; with cloud.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "AccountKey",
                    Meaning = "A key of the storage account; with cloud.",
                    IsProtected = true,
                    IsOptional = true,
                },
                new()
                {
                    Name = "Share",
                    Meaning = @"The share, such as \\server\witness; with file_share.",
                    IsOptional = true,
                },
            ],
        };

    /// <summary>Storage Spaces Direct over the blank data disks of all nodes. It clears no disk.</summary>
    public static GuestScript EnableStorage { get; } =
        new()
        {
            Name = "Enable-ClusterStorage",
            Parameters = [new() { Name = "DisksPerNode", Meaning = "How many data disks each node has, 2 to 16." }],
        };

    /// <summary>The mirrored volume of the shares. It grows where a larger size is asked for, and never shrinks.</summary>
    public static GuestScript NewVolume { get; } =
        new()
        {
            Name = "New-ProfileVolume",
            Parameters =
            [
                new() { Name = "VolumeName", Meaning = "The name of the volume: letters, digits, hyphens and underscores." },
                new() { Name = "FileSystem", Meaning = "ReFS or NTFS." },
                new() { Name = "Copies", Meaning = "How many copies of the data there are, 2 or 3; at most one for each node." },
                new() { Name = "SizeGb", Meaning = "The size in GB, 1 to 65536." },
            ],
        };

    /// <summary>The role Scale-Out File Server with its access point.</summary>
    public static GuestScript AddRole { get; } =
        new()
        {
            Name = "Add-FileServerRole",
            Parameters = [new() { Name = "AccessPoint", Meaning = "The name by which the shares are reached, at most 15 characters." }],
        };

    /// <summary>The shares: folders, access rules, settings and permissions. A quota is refused, since the role supports none.</summary>
    public static GuestScript SetShare { get; } =
        new()
        {
            Name = "Set-ProfileShare",
            Parameters =
            [
                new() { Name = "AccessPoint", Meaning = "The name by which the shares are reached." },
                new() { Name = "Shares", Meaning = SharesMeaning },
                new() { Name = "VolumeName", Meaning = "The volume that carries the shares." },
                new() { Name = "UsersGroup", Meaning = "The domain group whose members make profiles." },
                new() { Name = "AdminsGroup", Meaning = "The domain group that administers the profiles; another one." },
                new() { Name = "Encrypt", Meaning = EncryptMeaning },
            ],
        };

    /// <summary>A daily shadow copy of the volume, by a task of the cluster.</summary>
    public static GuestScript SetSnapshot { get; } =
        new()
        {
            Name = "Set-ProfileSnapshot",
            Parameters =
            [
                new() { Name = "VolumeName", Meaning = "The volume." },
                new() { Name = "Start", Meaning = "When the daily copy begins, such as 22:00, in the nodes' own time." },
                new() { Name = "RetentionDays", Meaning = "How many daily copies are kept, 1 to 64." },
            ],
        };

    /// <summary>Checks the finished file server. It changes nothing.</summary>
    public static GuestScript TestServer { get; } =
        new()
        {
            Name = "Test-FileServer",
            Parameters =
            [
                new() { Name = "ClusterName", Meaning = "The name of the cluster." },
                new() { Name = "Nodes", Meaning = NodesMeaning },
                new() { Name = "WitnessType", Meaning = "cloud, file_share or none." },
                new() { Name = "DisksPerNode", Meaning = "How many data disks each node has." },
                new() { Name = "SpaceportTimeoutSeconds", Meaning = "How long storage waits for a disk." },
                new() { Name = "VolumeName", Meaning = "The volume that carries the shares." },
                new() { Name = "Copies", Meaning = "How many copies of the data there are." },
                new() { Name = "AccessPoint", Meaning = "The name by which the shares are reached." },
                new() { Name = "Shares", Meaning = SharesMeaning },
                new() { Name = "UsersGroup", Meaning = "The domain group whose members make profiles." },
                new() { Name = "AdminsGroup", Meaning = "The domain group that administers the profiles." },
                new() { Name = "Encrypt", Meaning = EncryptMeaning },
                new()
                {
                    Name = "AntiAffinity",
                    Meaning = "require: two nodes on one physical machine are a failure; warn: the log says so.",
                },
            ],
        };

    /// <summary>All of them, in the order in which they run.</summary>
    public static ImmutableArray<GuestScript> All { get; } =
    [InitializeNode, NewCluster, SetWitness, EnableStorage, NewVolume, AddRole, SetShare, SetSnapshot, TestServer];
}

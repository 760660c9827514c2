using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using Pulumi;
using static AvdPulumi.Stacks.Mapping.MachineStepMapping;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>
/// What is done to the nodes of a file server, and then once to the whole cluster, on the first node. Scripts run as SYSTEM, which is the node's computer account on the network:
/// no password of the domain is needed after the join.
/// </summary>
internal static class FileServerStepMapping
{
    /// <summary>The steps of each node: join, features and settings, monitor agent.</summary>
    public static MachineChain NodeStepsFrom(EstateFileServer server, FileServerSurroundings shared)
    {
        var (sofs, settings) = (server.Settings, server.Pools[0].Settings);
        var (domain, time) = (settings.Domain!, TimeOf(server));
        List<MachineStep> steps =
        [
            DomainJoin(domain, sofs.OuPath ?? domain.OuPath, shared.Secrets),
            WaitForDomain("wait-join", domain, time),
            Script(
                "node",
                FileServerScripts.InitializeNode,
                time,
                [
                    ("SetupAccount", $"{domain.Fqdn}\\{sofs.Nodes[0].Name}$"),
                    ("SpaceportTimeoutSeconds", Text(sofs.SpaceportTimeoutSeconds)),
                    .. Optional("ExcludedPaths", string.Join(';', server.Exclusions.Paths)),
                    .. Optional("ExcludedProcesses", string.Join(',', server.Exclusions.Processes)),
                ]
            ) with
            {
                Restarts = true,
            },
            WaitForDomain("wait-node", domain, time),
        ];
        if (shared.RuleId is not null)
            steps.Add(MonitorAgent(settings.SessionHost.Extensions.MonitorAgentProxy));
        return Profiles(steps);
    }

    /// <summary>The steps of the cluster: cluster, witness, storage, volume, role, shares, shadow copies, and a look at all of it.</summary>
    public static MachineChain ClusterStepsFrom(EstateFileServer server, FileServerSurroundings shared)
    {
        var (sofs, settings, time) = (server.Settings, server.Pools[0].Settings, TimeOf(server));
        var nodes = string.Join(',', sofs.Nodes.Select(node => node.Name));
        var shares = string.Join(',', server.Shares.Select(share => share.Name));
        List<MachineStep> steps =
        [
            Script(
                "cluster",
                FileServerScripts.NewCluster,
                time,
                [("ClusterName", sofs.ClusterName), ("ClusterAddress", sofs.ClusterAddress.ToString()), ("Nodes", nodes)]
            ),
        ];
        if (sofs.Witness is { } witness)
            steps.Add(Witness(witness, time, shared));
        steps.AddRange([
            Script("storage", FileServerScripts.EnableStorage, time, [("DisksPerNode", Text(sofs.DataDisks.PerNode))]),
            Script(
                "volume",
                FileServerScripts.NewVolume,
                time,
                [
                    ("VolumeName", sofs.Volume.Name),
                    ("FileSystem", FileSystemOf(sofs)),
                    ("Copies", Text(sofs.Volume.Copies)),
                    ("SizeGb", FileServerCapacity.Of(sofs).HoldsGb.ToString(CultureInfo.InvariantCulture)),
                ]
            ),
            Script("role", FileServerScripts.AddRole, time, [("AccessPoint", sofs.AccessPoint)]),
            Script(
                "shares",
                FileServerScripts.SetShare,
                time,
                [
                    ("AccessPoint", sofs.AccessPoint),
                    ("Shares", shares),
                    ("VolumeName", sofs.Volume.Name),
                    ("UsersGroup", sofs.UsersGroup.ToString()!),
                    ("AdminsGroup", settings.Domain!.AdministratorsGroup.ToString()!),
                    ("Encrypt", Word(sofs.EncryptShares)),
                ]
            ),
        ]);
        if (settings.Backup.Profiles is { Method: BackupMethod.VssSnapshot } backup)
        {
            steps.Add(
                Script(
                    "snapshots",
                    FileServerScripts.SetSnapshot,
                    time,
                    [("VolumeName", sofs.Volume.Name), ("Start", backup.Start.ToString()!), ("RetentionDays", Text(backup.RetentionDays))]
                )
            );
        }

        steps.Add(
            Script(
                "check",
                FileServerScripts.TestServer,
                time,
                [
                    ("ClusterName", sofs.ClusterName),
                    ("Nodes", nodes),
                    ("WitnessType", sofs.Witness is { } vote ? TypeOf(vote) : "none"),
                    ("DisksPerNode", Text(sofs.DataDisks.PerNode)),
                    ("SpaceportTimeoutSeconds", Text(sofs.SpaceportTimeoutSeconds)),
                    ("VolumeName", sofs.Volume.Name),
                    ("Copies", Text(sofs.Volume.Copies)),
                    ("AccessPoint", sofs.AccessPoint),
                    ("Shares", shares),
                    ("UsersGroup", sofs.UsersGroup.ToString()!),
                    ("AdminsGroup", settings.Domain!.AdministratorsGroup.ToString()!),
                    ("Encrypt", Word(sofs.EncryptShares)),
                    // the rule is made on the host cluster once the machines are there, so a first deployment must not end for the lack of it
                    ("AntiAffinity", "warn"),
                ]
            )
        );
        return Profiles(steps);
    }

    private static MachineStep.Script Witness(WitnessSettings witness, TimeSpan time, FileServerSurroundings shared)
    {
        if (shared.WitnessKey is not { } key)
            return Script(
                "witness",
                FileServerScripts.SetWitness,
                time,
                [("WitnessType", TypeOf(witness)), .. Optional("Share", witness.Share?.ToString() ?? "")]
            );
        return Script(
            "witness",
            FileServerScripts.SetWitness,
            time,
            [
                ("WitnessType", TypeOf(witness)),
                ("AccountName", shared.Estate.Accounts.Single(account => account.Use == StorageUse.Witness).Name),
                ("Endpoint", CloudFacts.Of(shared.Estate.Settings.Subscription.Cloud).StorageSuffix),
            ]
        ) with
        {
            ProtectedParameters = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("AccountKey", key),
        };
    }

    private static MachineChain Profiles(IEnumerable<MachineStep> steps) =>
        MachineChain.Of(steps.Select(step => step with { Phase = DeploymentPhase.Profiles }));

    private static TimeSpan TimeOf(EstateFileServer server) => server.Pools[0].Settings.SessionHost.ExtensionTimeout.Value;

    // both words are the scripts' own
    private static string TypeOf(WitnessSettings witness) =>
        witness.Type switch
        {
            WitnessType.Cloud => "cloud",
            WitnessType.FileShare => "file_share",
        };

    private static string FileSystemOf(SofsSettings sofs) =>
        sofs.Volume.FileSystem switch
        {
            SofsFileSystem.ReFS => "ReFS",
            SofsFileSystem.NTFS => "NTFS",
        };

    private static string Word(bool flag) => flag ? "true" : "false";
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The topology, the clusters and the location of the profiles: AVD3001 to AVD3005.</summary>
internal static class ProfileTopologyRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3001",
            Title = "Topology sofs_guest without a file server",
            Cause =
                "With sofs_guest, profiles are on a dedicated file server guest cluster, but section sofs, which defines it, is missing.",
            Example = "deployment:\n  topology: sofs_guest\n# and no section sofs",
            Remedy = "Add section sofs, or set deployment.topology to single_cluster or multi_cluster with other profile storage.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#session-host-topologies"
            ),
            UnlessOtherPools = true,
            Reads = ["deployment.topology", "sofs.nodes"],
            Check = static context =>
                ProfileStorage.LacksSofs(context.Settings, context.Layers)
                    ? [new("deployment.topology", "is 'sofs_guest', but section sofs is missing.")]
                    : [],
        },
        new()
        {
            Code = "AVD3002",
            Title = "Topology sofs_guest with fewer than three nodes",
            Cause =
                "The dedicated file server cluster of sofs_guest has three nodes. With two copies of the data, one node can fail and the others still have a majority.",
            Example =
                "deployment:\n  topology: sofs_guest\nsofs:\n  nodes:\n    - {name: sofs-01, address: 10.0.0.21, storage_path: sp-01}\n    - {name: sofs-02, "
                + "address: 10.0.0.22, storage_path: sp-02}",
            Remedy = "Add the third node, or use single_cluster for a small estate with two nodes and a witness.",
            Source = new(
                "Using Storage Spaces Direct in guest virtual machine clusters",
                "https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm"
            ),
            Reads = ["deployment.topology", "sofs.nodes"],
            Check = static context =>
                context.Settings is { Deployment.Topology: Topology.SofsGuest, Sofs.Nodes.Length: < SofsFacts.Nodes and var count }
                    ? [new("sofs.nodes", $"has {count} nodes, but topology sofs_guest needs {SofsFacts.Nodes}.")]
                    : [],
        },
        new()
        {
            Code = "AVD3003",
            Title = "Profiles on only one of several clusters",
            Cause =
                "With multi_cluster, a user can sign in on any cluster and needs the profile when one cluster is down. A file server guest cluster runs on "
                + "only one of them.",
            Example = "deployment:\n  topology: multi_cluster\nfslogix:\n  locations: []   # so the shares of sofs",
            Remedy =
                "Use fslogix.cloud_cache with a second provider, or set fslogix.locations to Azure Files or to storage that is replicated between the clusters.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#option-2--multi-cluster"
            ),
            Reads = ["deployment.topology", "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache", "sofs.access_point"],
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.MultiCluster
                && ProfileStorage.IsOnlyOnSofs(context.Settings, context.Layers)
                    ?
                    [
                        Finding.Sentence(
                            context.Settings.Fslogix switch
                            {
                                { CloudCache: not null } => "fslogix.cloud_cache.providers",
                                { Locations.IsEmpty: false } => "fslogix.locations",
                                _ => "deployment.topology",
                            },
                            "deployment.topology is 'multi_cluster', but profiles are only on the file server of one cluster."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3004",
            Title = "Session hosts far from their file server",
            Cause =
                "With sofs_guest, profiles are on one cluster. Session hosts on another cluster reach them over the link between the clusters, and lose them "
                + "if the cluster with the profiles fails.",
            Example =
                "deployment:\n  topology: sofs_guest\nsession_host:\n  clusters:\n    - {name: a, custom_location_id: <id of a>, ...}\n    - {name: b, "
                + "custom_location_id: <id of b>, ...}",
            Remedy =
                "Set deployment.topology to multi_cluster with profile storage for all clusters, or use one stack with its own file server for each cluster.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#option-2--multi-cluster"
            ),
            Severity = Severity.Warning,
            Reads =
            [
                "deployment.topology",
                "session_host.clusters",
                "fslogix.enabled",
                "fslogix.locations",
                "fslogix.cloud_cache",
                "sofs.access_point",
            ],
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.SofsGuest
                && CustomLocations(context) is > 1 and var count
                && ProfileStorage.IsOnlyOnSofs(context.Settings, context.Layers)
                    ?
                    [
                        new(
                            "deployment.topology",
                            $"is 'sofs_guest', but session hosts are on {count} custom locations and the file server is on only one."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3005",
            Title = "File server on a cluster without session hosts",
            Cause =
                "Each sign-in mounts a profile, with 50 to 100 round trips. With single_cluster and sofs_guest, the file server belongs on the cluster of "
                + "the session hosts.",
            Example = "sofs:\n  custom_location_id: <an id that no session host cluster has>",
            Remedy = "Set sofs.custom_location_id to the custom location of the session hosts.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#smb-and-profile-traffic-session-hosts--sofs"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["deployment.topology", "session_host.clusters", "sofs.custom_location_id"],
            // pools can share a file server: it must be on a cluster of any of them
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.MultiCluster
                    ? []
                    : context
                        .Pools.Where(static pool => pool.Settings.Sofs is not null)
                        .GroupBy(static pool => pool.Overrides("sofs") ? pool.Name : null)
                        .Select(static same => new
                        {
                            Pool = same.First(),
                            Clusters = same.SelectMany(static pool => pool.Settings.SessionHost.Clusters).ToList(),
                        })
                        .Where(static server =>
                            server.Clusters.Count > 0
                            && !server.Clusters.Exists(cluster => cluster.CustomLocationId == server.Pool.Settings.Sofs!.CustomLocationId)
                        )
                        .Select(static server =>
                            Finding.Sentence(
                                server.Pool.PathOf("sofs.custom_location_id"),
                                $"sofs.custom_location_id is '{server.Pool.Settings.Sofs!.CustomLocationId.Name}', but no session hosts are there."
                            )
                        ),
        },
    ];

    private static int CustomLocations(RuleContext context) =>
        context.Settings.SessionHost.Clusters.Select(cluster => cluster.CustomLocationId).Distinct().Count();
}

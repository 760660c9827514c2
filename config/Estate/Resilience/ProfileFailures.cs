using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Failures of what holds the profiles.</summary>
internal static class ProfileFailures
{
    private static readonly Consequence NodeOfThree = new(
        "the file server has three nodes",
        "Users notice a pause of some seconds. Another copy of the data is available.",
        "Shares move to the other nodes; open files continue. When the node is back, its disks are synchronized.",
        "Change nothing on the other nodes. Repair the node before another one fails."
    );

    private static readonly Consequence NodeWithWitness = new(
        "the file server has two nodes and a witness",
        "Users notice a pause of some seconds. The other node has the only copy of the data.",
        "Shares move to the other node; the witness gives it the majority. When the node is back, its disks are synchronized.",
        "Do not restart the other node. Repair the node at once: the next failure stops all profiles."
    );

    private static readonly Consequence NodeWithoutWitness = new(
        "the file server has two nodes and no witness",
        "The cluster can lose its majority and stop, with all profiles.",
        "Nothing certain.",
        "Add a witness. Until then, treat the loss of a node as the loss of the file server."
    );

    private static readonly Consequence Cached = new(
        "Cloud Cache has another provider",
        "Open sessions continue. New sessions use the other provider. The cache on the hosts grows until the place is back.",
        "When the place is back, Cloud Cache writes what is missing.",
        "If it takes longer than a day, remove the provider from the config, so that the disks of the hosts do not fill."
    );

    private static readonly Consequence Refused = new(
        "there is no other place, and FSLogix refuses the sign-in (the default)",
        "Open sessions lose their profile and can stop responding. New sign-ins fail, so no change is lost without a message.",
        "FSLogix tries to attach the container again for a limited number of times.",
        "Stop sign-ins with drain mode, repair the place, then ask users to sign out and in."
    );

    private static readonly Consequence Temporary = new(
        "there is no other place, and FSLogix allows a temporary profile",
        "Open sessions lose their profile. New sessions start with a temporary or local profile, and its changes are lost.",
        "FSLogix tries to attach the container again for a limited number of times.",
        "Stop sign-ins with drain mode, repair the place, and tell users that work since the failure can be lost."
    );

    private static readonly Consequence NoFslogix = new(
        "FSLogix is off",
        "Profiles are on the disk of each host and are lost with it.",
        "Nothing.",
        "Use FSLogix, unless users keep no data in the profile."
    );

    private static readonly ImmutableArray<string> ProfileAlerts = ["fslogix-attach-failures", "fslogix-errors", "temporary-profile"];

    public static ImmutableArray<Failure> All { get; } =
    [
        new()
        {
            Key = "file-server-node",
            Title = "One node of a file server",
            Noticed = "Operators, in the failover cluster. Users only by a pause.",
            Runbook = "docs/runbooks/sofs-node-lost.md",
            Sources = [ResilienceSources.FileServer, ResilienceSources.Quorum],
            Consequences = [NodeOfThree, NodeWithWitness, NodeWithoutWitness],
            Hits = estate => estate.FileServers.Select(server => new Hit(server.Settings.ClusterName, OfNode(server.Settings))),
        },
        new()
        {
            Key = "file-server",
            Title = "A whole file server",
            Noticed = "Users who sign in.",
            Alerts = ProfileAlerts,
            Runbook = "docs/runbooks/sofs-two-nodes-lost.md",
            Sources = [ResilienceSources.Fslogix, ResilienceSources.CloudCache],
            Consequences = [Cached, Refused, Temporary],
            Hits = estate => estate.FileServers.SelectMany(server => OfServer(estate, server)),
        },
        new()
        {
            Key = "profile-storage",
            Title = "Another place for profiles: Azure storage or another file server",
            Noticed = "Users who sign in.",
            Alerts = ProfileAlerts,
            Sources = [ResilienceSources.Fslogix, ResilienceSources.CloudCache],
            Consequences = [Cached, Refused, Temporary],
            Hits = estate => estate.Pools.SelectMany(pool => Elsewhere(estate, pool)),
        },
        new()
        {
            Key = "host-disk",
            Title = "The disk of a host that holds profiles",
            Noticed = "Users of this host.",
            Sources = [ResilienceSources.Fslogix],
            Consequences = [NoFslogix],
            Hits = estate =>
                estate.Pools.Where(pool => !pool.Settings.Fslogix.Enabled).Select(pool => new Hit(pool.Settings.HostPool.Name, NoFslogix)),
        },
    ];

    private static Consequence OfNode(SofsSettings sofs) =>
        sofs.Nodes.Length >= SofsFacts.Nodes ? NodeOfThree
        : sofs.Witness is not null ? NodeWithWitness
        : NodeWithoutWitness;

    private static IEnumerable<Hit> OfServer(AvdEstate estate, EstateFileServer server) =>
        estate
            .Pools.Where(pool => ProfileHome.Of(estate, pool).Any(home => home.Server == server))
            .Select(pool => new Hit(
                $"{server.Settings.ClusterName} for {pool.Settings.HostPool.Name}",
                Without(estate, pool, home => home.Server == server)
            ));

    private static IEnumerable<Hit> Elsewhere(AvdEstate estate, EstatePool pool) =>
        ProfileHome
            .Of(estate, pool)
            .Where(home => home.Server is null)
            .Select(place => new Hit($"{place.Name} for {pool.Settings.HostPool.Name}", Without(estate, pool, home => home == place)));

    private static Consequence Without(AvdEstate estate, EstatePool pool, Func<ProfileHome, bool> isDown) =>
        ProfileHome.Survives(estate, pool, isDown) ? Cached
        : pool.Settings.Fslogix.Profile is { PreventLoginWithFailure: true, PreventLoginWithTempProfile: true } ? Refused
        : Temporary;
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Whether the shape of the estate suits its users: AVD8001 to AVD8005.</summary>
internal static class TopologyAdvice
{
    private static readonly Rule ClusterCarriesUsers = new(
        new("AVD8001", "Many users on a single cluster",
            "A single cluster is for up to some 300 users at the same time; with more, a failure of that cluster stops too many, and its machines set the limit.",
            "deployment: {topology: single_cluster}\nsizing: {users: 450}",
            "Choose sofs_guest, or multi_cluster for more than one site.",
            "Architecture Deep Design, Topology Decision Matrix"),
        Severity.Warning,
        ["deployment.topology", "sizing.users", "sizing.concurrency_percent"],
        static context => context.Settings.Deployment.Topology == Topology.SingleCluster
            && Fleet.ConcurrentUsers(context.Pools) is > PlanningLimits.SingleClusterUsers and var users
                ? [new("deployment.topology", $"deployment.topology is 'single_cluster' with {users} users at the same time; it is for up to {PlanningLimits.SingleClusterUsers}.",
                    "Choose sofs_guest, or multi_cluster for more than one site.")]
                : [])
    {
        OverPools = true,
    };

    private static readonly Rule FileServerCarriesUsers = new(
        new("AVD8002", "Many users on one file server",
            "Above 1,000 users at the same time the profiles are spread over several file server guest clusters, each for a segment of the users.",
            "deployment: {topology: sofs_guest}\nsofs: {...}\nsizing: {users: 2500}",
            "Split the users over host pools, each with a file server of its own: pools.<name>.sofs.",
            "Architecture Deep Design, Topology Decision Matrix; Worked Deployment Patterns, Large Footprint"),
        Severity.Warning,
        ["deployment.topology", "sofs", "sizing.users", "sizing.concurrency_percent", "fslogix"],
        static context => context.Settings.Deployment.Topology == Topology.SingleCluster ? [] : context.Pools
            .Where(static pool => pool.Settings is { Sofs: not null, Fslogix.Enabled: true })
            .GroupBy(static pool => pool.Overrides("sofs") ? pool.Name : null)
            .Select(static same => new { Pools = Fleet.WithUsers(same).ToList(), Users = Fleet.ConcurrentUsers(same) })
            .Where(static server => server.Users > PlanningLimits.OneFileServerUsers)
            .Select(static server => new Finding(server.Pools[0].PathOf("sizing.users"),
                $"sizing.users{PoolWords.OfPools(server.Pools)} asks for {server.Users} users at the same time on one file server; above {PlanningLimits.OneFileServerUsers} there should be several.",
                "Split the users over host pools, each with a file server of its own.")))
    {
        OverPools = true,
    };

    private static readonly Rule ContinuitySurvivesACluster = new(
        new("AVD8003", "Business continuity on a single cluster",
            "A tag says that the estate must go on, but with single_cluster a failure of that cluster takes session hosts and profiles at the same time.",
            "deployment: {topology: single_cluster}\ntags: {criticality: high}",
            "Choose multi_cluster with profile storage outside the cluster, or change the tag.",
            "Architecture Deep Design, Option 1 - Single Cluster"),
        Severity.Warning,
        ["deployment.topology", "tags"],
        static context => context.Settings.Deployment.Topology == Topology.SingleCluster
            ? context.Settings.Tags
                .Where(tag => PlanningLimits.ContinuityTags.Contains(Plain(tag.Key)) && PlanningLimits.ContinuityValues.Contains(Plain(tag.Value)))
                .Take(1)
                .Select(tag => new Finding("deployment.topology",
                    $"deployment.topology is 'single_cluster', a single point of failure, but tag {tag.Key} is '{tag.Value}'.",
                        "Choose multi_cluster, or change the tag."))
            : []);

    private static readonly Rule TestPoolValidates = new(
        new("AVD8004", "No validation host pool",
            "A validation pool gets service updates before all others. The pool of a test environment is the one for it; else updates meet production first.",
            "deployment: {environment: test}\nhost_pool: {validation_environment: false}",
            "Set host_pool.validation_environment to true in the test environment.",
            "Azure Virtual Desktop, validation host pools"),
        Severity.Note,
        ["deployment.environment", "host_pool.validation_environment"],
        static context => PlanningLimits.TestEnvironments.Contains(context.Settings.Deployment.Environment) && !context.Settings.HostPool.ValidationEnvironment
            ? [new("host_pool.validation_environment", $"host_pool.validation_environment is false in environment '{context.Settings.Deployment.Environment}': service updates meet production first.",
                "Set it to true here.")]
            : []);

    private static readonly Rule ProductionDoesNotValidate = new(
        new("AVD8005", "Production is a validation host pool",
            "A validation pool gets service updates before they have proved themselves.",
            "deployment: {environment: prod}\nhost_pool: {validation_environment: true}",
            "Leave validation_environment to a test environment.",
            "Azure Virtual Desktop, validation host pools"),
        Severity.Warning,
        ["deployment.environment", "host_pool.validation_environment"],
        static context => PlanningLimits.ProductionEnvironments.Contains(context.Settings.Deployment.Environment) && context.Settings.HostPool.ValidationEnvironment
            ? [new("host_pool.validation_environment",
                $"host_pool.validation_environment is true in environment '{context.Settings.Deployment.Environment}': it gets untried service updates.",
                "Leave it to a test environment.")]
            : []);

    public static ImmutableArray<Rule> All { get; } =
        [ClusterCarriesUsers, FileServerCarriesUsers, ContinuitySurvivesACluster, TestPoolValidates, ProductionDoesNotValidate];

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}

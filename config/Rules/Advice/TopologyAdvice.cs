using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Whether the topology suits the users: AVD8001 to AVD8005.</summary>
internal static class TopologyAdvice
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8001",
            Title = "Many users on a single cluster",
            Cause =
                "A single cluster is for up to about 300 users at the same time. With more users, a failure of the cluster stops too many people, and its nodes set the limit.",
            Example = "deployment: {topology: single_cluster}\nsizing: {users: 450}",
            Remedy = "Choose sofs_guest, or multi_cluster for more than one site.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#topology-decision-matrix"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["deployment.topology", "sizing.users", "sizing.concurrency_percent"],
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.SingleCluster
                && Fleet.ConcurrentUsers(context.Pools) is > PlanningLimits.SingleClusterUsers and var users
                    ?
                    [
                        new(
                            "deployment.topology",
                            $"is 'single_cluster' with {users} users at the same time, but it is for up to {PlanningLimits.SingleClusterUsers}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8002",
            Title = "Many users on one file server",
            Cause =
                "With more than 1,000 users at the same time, profiles should be spread over several file server guest clusters, each for a part of the users.",
            Example = "deployment: {topology: sofs_guest}\nsofs: {...}\nsizing: {users: 2500}",
            Remedy = "Split the users over several host pools, each with its own file server: pools.<name>.sofs.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#topology-decision-matrix"
            ),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["deployment.topology", "sofs", "sizing.users", "sizing.concurrency_percent", "fslogix"],
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.SingleCluster
                    ? []
                    : context
                        .Pools.Where(static pool => pool.Settings is { Sofs: not null, Fslogix.Enabled: true })
                        .GroupBy(static pool => pool.Overrides("sofs") ? pool.Name : null)
                        .Select(static same => new { Pools = Fleet.WithUsers(same).ToList(), Users = Fleet.ConcurrentUsers(same) })
                        .Where(static server => server.Users > PlanningLimits.OneFileServerUsers)
                        .Select(static server =>
                            Finding.Sentence(
                                server.Pools[0].PathOf("sizing.users"),
                                $"sizing.users{PoolWords.OfPools(server.Pools)} puts {server.Users} users at the same time on one file server, which is for up to {PlanningLimits.OneFileServerUsers}."
                            )
                        ),
        },
        new()
        {
            Code = "AVD8003",
            Title = "Business continuity on a single cluster",
            Cause =
                "A tag says that the estate needs business continuity. With single_cluster, a failure of the cluster stops session hosts and profiles at the same time.",
            Example = "deployment: {topology: single_cluster}\ntags: {criticality: high}",
            Remedy = "Choose multi_cluster with profile storage outside the cluster, or change the tag.",
            Source = new(
                "Architecture Deep Design, azurelocal-avd",
                "https://github.com/AzureLocal/azurelocal-avd/blob/main/docs/architecture/deep-design.md#option-1--single-cluster"
            ),
            Severity = Severity.Warning,
            Reads = ["deployment.topology", "tags"],
            Check = static context =>
                context.Settings.Deployment.Topology == Topology.SingleCluster
                    ? context
                        .Settings.Tags.Where(tag =>
                            PlanningLimits.ContinuityTags.Contains(Plain(tag.Key))
                            && PlanningLimits.ContinuityValues.Contains(Plain(tag.Value))
                        )
                        .Take(1)
                        .Select(tag => new Finding(
                            "deployment.topology",
                            $"is 'single_cluster', a single point of failure, but tag {tag.Key} is '{tag.Value}'."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD8004",
            Title = "No validation host pool",
            Cause =
                "A validation host pool gets service updates before all other pools. Use the pool of a test environment for this. Otherwise, updates reach production first.",
            Example = "deployment: {environment: test}\nhost_pool: {validation_environment: false}",
            Remedy = "Set host_pool.validation_environment to true in the test environment.",
            Source = new(
                "Configure a host pool as a validation environment",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-validation-environment"
            ),
            Severity = Severity.Note,
            Reads = ["deployment.environment", "host_pool.validation_environment"],
            Check = static context =>
                PlanningLimits.TestEnvironments.Contains(context.Settings.Deployment.Environment)
                && !context.Settings.HostPool.ValidationEnvironment
                    ?
                    [
                        new(
                            "host_pool.validation_environment",
                            $"is false in environment '{context.Settings.Deployment.Environment}', so service updates reach production first."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8005",
            Title = "Production is a validation host pool",
            Cause = "A validation host pool gets service updates before they are tested elsewhere.",
            Example = "deployment: {environment: prod}\nhost_pool: {validation_environment: true}",
            Remedy = "Set host_pool.validation_environment to false in production, and to true in a test environment.",
            Source = new(
                "Configure a host pool as a validation environment",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-validation-environment"
            ),
            Severity = Severity.Warning,
            Reads = ["deployment.environment", "host_pool.validation_environment"],
            Check = static context =>
                PlanningLimits.ProductionEnvironments.Contains(context.Settings.Deployment.Environment)
                && context.Settings.HostPool.ValidationEnvironment
                    ?
                    [
                        new(
                            "host_pool.validation_environment",
                            $"is true in environment '{context.Settings.Deployment.Environment}', so it gets service updates that are not tested elsewhere."
                        ),
                    ]
                    : [],
        },
    ];

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}

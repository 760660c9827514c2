using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>Advice that needs more of sizing, and the cost of idle hosts: AVD8060 to AVD8062.</summary>
internal static class SizingAdvice
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8060",
            Title = "The number of users is not set",
            Cause = "Without sizing.users, the program cannot check whether topology, hosts and profile storage are sufficient.",
            Example = "sizing: {users: null}",
            Remedy = "Set sizing.users, and sizing.concurrency_percent if not all users are signed in at the same time.",
            Source = new("Sizing", "docs/sizing.md#what-it-does-not-know"),
            Severity = Severity.Note,
            Reads = ["sizing.users", "sizing.nodes"],
            Check = static context =>
                context.Settings.Sizing.Users is null
                    ?
                    [
                        Finding.Sentence(
                            "sizing.users",
                            context.Settings.Sizing.Nodes.IsEmpty
                                ? "Neither sizing.users nor sizing.nodes is set, so topology, hosts, profile storage, and the processors and memory of the clusters are not checked."
                                : "sizing.users is not set, so topology, hosts and profile storage are not checked."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8061",
            Title = "The physical nodes are not declared",
            Cause = "Without sizing.nodes, the program cannot check whether processors and memory are sufficient when one node is down.",
            Example = "sizing: {nodes: []}",
            Remedy = "List the nodes of each cluster in sizing.nodes.",
            Source = new("Sizing", "docs/sizing.md#what-it-does-not-know"),
            Severity = Severity.Note,
            Reads = ["sizing.nodes", "sizing.users"],
            // AVD8060 names both where both are missing
            Check = static context =>
                context.Settings.Sizing is { Nodes.IsEmpty: true, Users: not null }
                    ? [new("sizing.nodes", "is not set, so the processors and memory of the clusters are not checked.")]
                    : [],
        },
        new()
        {
            Code = "AVD8062",
            Title = "Hosts run when nobody works",
            Cause =
                "Without a scaling plan, all hosts run day and night. The AVD fee on Azure Local counts each active virtual processor. With up to 6 hosts, a scaling plan saves little.",
            Example = "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 20}]}\nscaling: null",
            Remedy = "Add section scaling, or set scaling.enabled to true.",
            Source = new("Azure Virtual Desktop on Azure Local", "https://learn.microsoft.com/azure/virtual-desktop/azure-local-overview"),
            Severity = Severity.Note,
            Reads = ["host_pool.type", "session_host.clusters", "scaling"],
            Check = static context =>
                context.Settings is { HostPool.Type: HostPoolType.Pooled, Scaling: null or { Enabled: false } }
                && Fleet.Hosts(context.Settings) is > PlanningLimits.SmallFootprintHosts and var hosts
                    ?
                    [
                        Finding.Sentence(
                            "scaling",
                            $"No scaling plan is active for {hosts} session hosts: they run and cost money when nobody works."
                        ),
                    ]
                    : [],
        },
    ];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Advice;

/// <summary>What advice cannot be given, and what idle hosts cost: AVD8060 to AVD8062.</summary>
internal static class SizingAdvice
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD8060",
            Title = "The number of users is not given",
            Cause = "Without sizing.users nobody can say whether topology, hosts and profile storage suffice.",
            Example = "sizing: {users: null}",
            Remedy = "Give sizing.users, and concurrency_percent when not all are signed in at a time.",
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
                                ? "Neither sizing.users nor sizing.nodes is given, so topology, hosts, profile storage and the clusters' processors and memory are not checked."
                                : "sizing.users is not given, so topology, hosts and profile storage are not checked against it.",
                            "Give it."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8061",
            Title = "The physical machines are not given",
            Cause = "Without sizing.nodes nobody can say whether processors and memory suffice when one machine is down.",
            Example = "sizing: {nodes: []}",
            Remedy = "List the machines of each cluster under sizing.nodes.",
            Source = new("Sizing", "docs/sizing.md#what-it-does-not-know"),
            Severity = Severity.Note,
            Reads = ["sizing.nodes", "sizing.users"],
            // AVD8060 names both where both are missing
            Check = static context =>
                context.Settings.Sizing is { Nodes.IsEmpty: true, Users: not null }
                    ?
                    [
                        new(
                            "sizing.nodes",
                            "is not given, so processors and memory of the clusters are not checked.",
                            "List their machines."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD8062",
            Title = "Hosts run when nobody works",
            Cause =
                "Without a scaling plan all hosts run day and night, and the AVD fee on Azure Local counts each active virtual processor. Up to 6 hosts it saves little.",
            Example = "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 20}]}\nscaling: null",
            Remedy = "Add the section scaling.",
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
                            $"There is no scaling plan at work for {hosts} session hosts: they run, and cost, when nobody works.",
                            "Add the section scaling."
                        ),
                    ]
                    : [],
        },
    ];
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What advice cannot be given, and what idle hosts cost: AVD8060 to AVD8062.</summary>
internal static class SizingAdvice
{
    private static readonly Rule UsersAreKnown = new(
        new("AVD8060", "The number of users is not given",
            "Without sizing.users nobody can say whether topology, hosts and profile storage suffice.",
            "sizing: {users: null}",
            "Give sizing.users, and concurrency_percent when not all are signed in at a time.",
            "Architecture Deep Design, Session Host Sizing and Cost Guidance"),
        Severity.Note,
        ["sizing.users", "sizing.nodes"],
        static context => context.Settings.Sizing.Users is null
            ? [new("sizing.users", context.Settings.Sizing.Nodes.IsEmpty
                ? "Neither sizing.users nor sizing.nodes is given, so topology, hosts, profile storage and the clusters' processors and memory are not checked."
                : "sizing.users is not given, so topology, hosts and profile storage are not checked against it.", "Give it.")]
            : []);

    private static readonly Rule NodesAreKnown = new(
        new("AVD8061", "The physical machines are not given",
            "Without sizing.nodes nobody can say whether processors and memory suffice when one machine is down.",
            "sizing: {nodes: []}",
            "List the machines of each cluster under sizing.nodes.",
            "Architecture Deep Design, Session Density (validate on your actual hardware)"),
        Severity.Note,
        ["sizing.nodes", "sizing.users"],
        // AVD8060 names both where both are missing
        static context => context.Settings.Sizing is { Nodes.IsEmpty: true, Users: not null }
            ? [new("sizing.nodes", "sizing.nodes is not given, so processors and memory of the clusters are not checked.", "List their machines.")]
            : []);

    private static readonly Rule IdleHostsStop = new(
        new("AVD8062", "Hosts run when nobody works",
            "Without a scaling plan all hosts run day and night, and the AVD fee on Azure Local counts each active virtual processor. Up to 6 hosts it saves little.",
            "host_pool: {type: Pooled}\nsession_host: {clusters: [{count: 20}]}\nscaling: null",
            "Add the section scaling.",
            "Architecture Deep Design, Autoscale"),
        Severity.Note,
        ["host_pool.type", "session_host.clusters", "scaling"],
        static context => context.Settings is { HostPool.Type: HostPoolType.Pooled, Scaling: null or { Enabled: false } }
            && Fleet.Hosts(context.Settings) is > PlanningLimits.SmallFootprintHosts and var hosts
                ? [new("scaling", $"There is no scaling plan at work for {hosts} session hosts: they run, and cost, when nobody works.",
                    "Add the section scaling.")]
                : []);

    public static ImmutableArray<Rule> All { get; } = [UsersAreKnown, NodesAreKnown, IdleHostsStop];
}

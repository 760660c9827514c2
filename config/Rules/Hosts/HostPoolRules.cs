using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What does not go together in a host pool: AVD2001 to AVD2009.</summary>
internal static class HostPoolRules
{
    private const string Preferred = "Preferred application group type behavior for pooled host pools, "
        + "https://learn.microsoft.com/azure/virtual-desktop/preferred-application-group-type";

    private const string Pools = "Azure Virtual Desktop host pools";

    private static readonly Rule LoadBalancerFitsType = new(
        new("AVD2001", "The load balancer does not fit the kind of pool",
            "A personal pool brings each user back to the same host (Persistent); a pooled one spreads sessions (BreadthFirst, DepthFirst).",
            "host_pool:\n  type: Personal\n  load_balancer_type: BreadthFirst",
            "Use Persistent for Personal, one of the others for Pooled, or leave the key out.",
            "Azure Virtual Desktop host pool load balancing"),
        Severity.Error,
        ["host_pool.type", "host_pool.load_balancer_type"],
        static context => context.Settings.HostPool switch
        {
            { Type: HostPoolType.Personal, LoadBalancerType: { } given and not LoadBalancerType.Persistent } =>
                [Unfit(given, "a personal pool takes Persistent")],
            { Type: HostPoolType.Pooled, LoadBalancerType: LoadBalancerType.Persistent } =>
                [Unfit(LoadBalancerType.Persistent, "a pooled pool takes BreadthFirst or DepthFirst")],
            _ => [],
        });

    private static readonly Rule SessionLimitIsForPooled = new(
        new("AVD2002", "A session limit on a personal pool", "Each host of a personal pool has one user, so the limit is not used.",
            "host_pool:\n  type: Personal\n  max_session_limit: 16", "Remove the limit, or make the pool Pooled; in an overlay, null takes it away.", Pools),
        Severity.Warning,
        ["host_pool.type", "host_pool.max_session_limit"],
        static context => context.Settings.HostPool is { Type: HostPoolType.Personal, MaxSessionLimit: { } limit }
            ? [new("host_pool.max_session_limit", $"host_pool.max_session_limit is {limit}, but a personal pool has one user for each host and no limit.",
                "Remove it, or set it to null in an overlay.")]
            : []);

    private static readonly Rule AssignmentIsForPersonal = new(
        new("AVD2003", "An assignment type on a pooled pool",
            "Only the hosts of a personal pool are assigned to users. The setting is not sent for a pooled pool.",
            "host_pool:\n  type: Pooled\n  personal_assignment_type: Automatic", "Remove the key, or make the pool Personal; in an overlay, null takes it away.", Pools),
        Severity.Warning,
        ["host_pool.type", "host_pool.personal_assignment_type"],
        static context => context.Settings.HostPool is { Type: HostPoolType.Pooled, PersonalAssignmentType: { } given }
            ? [new("host_pool.personal_assignment_type", $"host_pool.personal_assignment_type is '{given}', but hosts of a pooled pool are assigned to nobody.",
                "Remove the key, or set it to null in an overlay.")]
            : []);

    private static readonly Rule StartNeedsPrincipal = new(
        new("AVD2006", "Start VM on Connect without the service's identity",
            "The AVD service starts a machine with a role of its own, Desktop Virtualization Power On Contributor, given to its enterprise "
            + "application in the tenant. Without that object id no role can be given, and stopped hosts stay stopped.",
            "host_pool:\n  start_vm_on_connect: true",
            "Give identity.avd_service_principal_object_id: the object id of the enterprise application Azure Virtual Desktop, not its application id.",
            "Start VM on Connect for Azure Virtual Desktop"),
        Severity.Error,
        ["host_pool.start_vm_on_connect", "identity.avd_service_principal_object_id", "scaling.enabled", "rbac.granted_elsewhere", "rbac.power_management_scope"],
        static context => context.Settings is { HostPool.StartVmOnConnect: true } and not { Identity.AvdServicePrincipalObjectId: not null }
            && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
            ? [new("identity.avd_service_principal_object_id",
                $"identity.avd_service_principal_object_id is not given, but {(
                    context.Settings.Scaling is { Enabled: true } ? "host_pool.start_vm_on_connect and scaling need it" : "host_pool.start_vm_on_connect needs it")}.",
                "Find it with: az ad sp show --id 9cdead84-a844-4324-93f2-b2e6bb768d07 --query id.")]
            : []);

    private static readonly Rule DepthFirstNeedsLimit = new(
        new("AVD2007", "Depth first without a session limit",
            "DepthFirst fills one host up to the limit before it turns to the next; without a limit, everybody lands on the first host.",
            "host_pool:\n  load_balancer_type: DepthFirst\n  max_session_limit: null", "Give host_pool.max_session_limit.",
            "Azure Virtual Desktop host pool load balancing"),
        Severity.Warning,
        ["host_pool.load_balancer_type", "host_pool.max_session_limit", "host_pool.type", "scaling.enabled"],
        // with a scaling plan the same key is missing there: AVD7003; a personal pool has another load balancer: AVD2001
        static context => context.Settings is { HostPool: { Type: HostPoolType.Pooled, LoadBalancerType: LoadBalancerType.DepthFirst, MaxSessionLimit: null }, Scaling: null or { Enabled: false } }
            ? [new("host_pool.load_balancer_type", "host_pool.load_balancer_type is 'DepthFirst', but no host_pool.max_session_limit says when a host is full.",
                "Give a limit, or use BreadthFirst.")]
            : []);

    private static readonly Rule PlanSetsLoadBalancer = new(
        new()
        {
            Code = "AVD2004",
            Title = "The scaling plan sets the load balancer",
            Cause = "A scaling plan sets the load balancer of a pooled host pool in each phase. host_pool.load_balancer_type is what the pool begins with; "
                + "later changes of it are ignored while the plan is on.",
            Example = "host_pool:\n  load_balancer_type: BreadthFirst\nscaling:\n  schedules:\n    - {name: weekdays, peak: {start: 08:00, load_balancer: DepthFirst}, ...}",
            Remedy = "Set load_balancer in the phases of scaling.schedules, and leave host_pool.load_balancer_type out.",
            Source = "Autoscale scaling plans in Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan",
        },
        Severity.Note,
        ["host_pool.type", "host_pool.load_balancer_type", "scaling"],
        static context => context.Settings is { HostPool: { Type: HostPoolType.Pooled, LoadBalancerType: { } given }, Scaling: { Enabled: true } scaling }
            && scaling.Schedules.SelectMany(PhasesOf).Any(phase => phase.ToString() != given.ToString())
            ? [new("host_pool.load_balancer_type",
                $"host_pool.load_balancer_type is '{given}', but the scaling plan sets the load balancer in each phase. The setting is used to create the pool only.",
                "Set load_balancer in the phases, and leave the key out.")]
            : []);

    private static readonly Rule PreferenceIsGiven = new(
        new()
        {
            Code = "AVD2008",
            Title = "A host pool without a preferred kind of application group",
            Cause = "Azure refuses preferred_app_group_type None for new host pools: a pool prefers the desktop (Desktop) or the apps (RailApplications).",
            Example = "host_pool:\n  preferred_app_group_type: None",
            Remedy = "Use Desktop or RailApplications. It can be changed at any time; Azure changes it in place. People who may use both kinds see the preferred one.",
            Source = Preferred,
        },
        Severity.Error,
        ["host_pool.preferred_app_group_type"],
        static context => context.Settings.HostPool.PreferredAppGroupType == PreferredAppGroupType.None
            ? [new("host_pool.preferred_app_group_type", "host_pool.preferred_app_group_type is 'None', which Azure refuses for new host pools.",
                "Use Desktop or RailApplications.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        LoadBalancerFitsType, SessionLimitIsForPooled, AssignmentIsForPersonal, PlanSetsLoadBalancer, StartNeedsPrincipal, DepthFirstNeedsLimit, PreferenceIsGiven,
    ];

    private static IEnumerable<ScalingLoadBalancer> PhasesOf(PooledScheduleSettings schedule) =>
        [schedule.RampUp.LoadBalancer, schedule.Peak.LoadBalancer, schedule.RampDown.LoadBalancer, schedule.OffPeak.LoadBalancer];

    private static Finding Unfit(LoadBalancerType given, string allowed) =>
        new("host_pool.load_balancer_type", $"host_pool.load_balancer_type is '{given}', but {allowed}.", "Leave the key out to get the right one.");
}

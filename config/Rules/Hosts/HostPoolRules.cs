using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What does not go together in a host pool: AVD2001 to AVD2009.</summary>
internal static class HostPoolRules
{
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
            "Only the hosts of a personal pool are assigned to users; Azure takes the property for those alone.",
            "host_pool:\n  type: Pooled\n  personal_assignment_type: Automatic", "Remove the key, or make the pool Personal.", Pools),
        Severity.Error,
        ["host_pool.type", "host_pool.personal_assignment_type"],
        static context => context.Settings.HostPool is { Type: HostPoolType.Pooled, PersonalAssignmentType: { } given }
            ? [new("host_pool.personal_assignment_type", $"host_pool.personal_assignment_type is '{given}', but hosts of a pooled pool are assigned to nobody.",
                "Remove the key.")]
            : []);

    private static readonly Rule StartNeedsPrincipal = new(
        new("AVD2006", "Start VM on Connect without the service's identity",
            "The AVD service starts a machine with a role of its own, Desktop Virtualization Power On Contributor, given to its enterprise "
            + "application in the tenant. Without that object id no role can be given, and stopped hosts stay stopped.",
            "host_pool:\n  start_vm_on_connect: true",
            "Give identity.avd_service_principal_object_id: the object id of the enterprise application Azure Virtual Desktop, not its application id.",
            "Start VM on Connect for Azure Virtual Desktop"),
        Severity.Error,
        ["host_pool.start_vm_on_connect", "identity.avd_service_principal_object_id", "rbac.granted_elsewhere", "rbac.power_management_scope"],
        static context => context.Settings is { HostPool.StartVmOnConnect: true } and not { Identity.AvdServicePrincipalObjectId: not null }
            && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
            ? [new("identity.avd_service_principal_object_id",
                "identity.avd_service_principal_object_id is not given, but host_pool.start_vm_on_connect needs it.",
                "Find it with: az ad sp show --id 9cdead84-a844-4324-93f2-b2e6bb768d07 --query id.")]
            : []);

    private static readonly Rule DepthFirstNeedsLimit = new(
        new("AVD2007", "Depth first without a session limit",
            "DepthFirst fills one host up to the limit before it turns to the next; without a limit, everybody lands on the first host.",
            "host_pool:\n  load_balancer_type: DepthFirst\n  max_session_limit: null", "Give host_pool.max_session_limit.",
            "Azure Virtual Desktop host pool load balancing"),
        Severity.Warning,
        ["host_pool.load_balancer_type", "host_pool.max_session_limit"],
        static context => context.Settings.HostPool is { LoadBalancerType: LoadBalancerType.DepthFirst, MaxSessionLimit: null }
            ? [new("host_pool.load_balancer_type", "host_pool.load_balancer_type is 'DepthFirst', but no host_pool.max_session_limit says when a host is full.",
                "Give a limit, or use BreadthFirst.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [LoadBalancerFitsType, SessionLimitIsForPooled, AssignmentIsForPersonal, StartNeedsPrincipal, DepthFirstNeedsLimit];

    private static Finding Unfit(LoadBalancerType given, string allowed) =>
        new("host_pool.load_balancer_type", $"host_pool.load_balancer_type is '{given}', but {allowed}.", "Leave the key out to get the right one.");
}

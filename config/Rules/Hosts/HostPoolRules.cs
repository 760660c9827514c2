using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules.Access;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Host pool settings that contradict each other: AVD2001 to AVD2009.</summary>
internal static class HostPoolRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2001",
            Title = "The load balancer does not fit the host pool type",
            Cause =
                "A personal pool connects each user to the same host every time (Persistent). A pooled host pool distributes sessions over its hosts (BreadthFirst, DepthFirst).",
            Example = "host_pool:\n  type: Personal\n  load_balancer_type: BreadthFirst",
            Remedy =
                "Remove the key to get the right value, or use Persistent for a personal pool and BreadthFirst or DepthFirst for a pooled host pool.",
            Source = new(
                "Host pool load balancing algorithms in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/host-pool-load-balancing"
            ),
            Reads = ["host_pool.type", "host_pool.load_balancer_type"],
            Check = static context =>
                context.Settings.HostPool switch
                {
                    { Type: HostPoolType.Personal, LoadBalancerType: { } given and not LoadBalancerType.Persistent } =>
                    [
                        Unfit(given, "a personal pool accepts only Persistent"),
                    ],
                    { Type: HostPoolType.Pooled, LoadBalancerType: LoadBalancerType.Persistent } =>
                    [
                        Unfit(LoadBalancerType.Persistent, "a pooled host pool accepts only BreadthFirst or DepthFirst"),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2002",
            Title = "A session limit on a personal pool",
            Cause = "Each host of a personal pool has one user, so the limit has no effect.",
            Example = "host_pool:\n  type: Personal\n  max_session_limit: 16",
            Remedy = "Remove the limit, or set host_pool.type to Pooled. In an overlay, set the limit to null.",
            Source = new("Azure Virtual Desktop terminology", "https://learn.microsoft.com/azure/virtual-desktop/terminology#host-pools"),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "host_pool.max_session_limit"],
            Check = static context =>
                context.Settings.HostPool is { Type: HostPoolType.Personal, MaxSessionLimit: { } limit }
                    ? [new("host_pool.max_session_limit", $"is {limit}, but a personal pool has one user per host and no session limit.")]
                    : [],
        },
        new()
        {
            Code = "AVD2003",
            Title = "An assignment type on a pooled host pool",
            Cause =
                "Only the hosts of a personal pool are assigned to users. The program does not send this setting for a pooled host pool.",
            Example = "host_pool:\n  type: Pooled\n  personal_assignment_type: Automatic",
            Remedy = "Remove the key, or set host_pool.type to Personal. In an overlay, set the key to null.",
            Source = new(
                "Configure personal desktop assignment",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-host-pool-personal-desktop-assignment-type"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "host_pool.personal_assignment_type"],
            Check = static context =>
                context.Settings.HostPool is { Type: HostPoolType.Pooled, PersonalAssignmentType: { } given }
                    ?
                    [
                        new(
                            "host_pool.personal_assignment_type",
                            $"is '{given}', but hosts of a pooled host pool are not assigned to users."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2004",
            Title = "The scaling plan sets the load balancer",
            Cause =
                "A scaling plan sets the load balancer of a pooled host pool in each phase. host_pool.load_balancer_type applies only when the pool is created. While the plan is on, later changes "
                + "have no effect.",
            Example =
                "host_pool:\n  load_balancer_type: BreadthFirst\nscaling:\n  schedules:\n    - {name: weekdays, peak: {start: 08:00, load_balancer: DepthFirst}, ...}",
            Remedy = "Set load_balancer in the phases of scaling.schedules, and remove host_pool.load_balancer_type.",
            Source = new(
                "Autoscale scaling plans and example scenarios in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan"
            ),
            Severity = Severity.Note,
            Reads = ["host_pool.type", "host_pool.load_balancer_type", "scaling"],
            Check = static context =>
                context.Settings
                    is { HostPool: { Type: HostPoolType.Pooled, LoadBalancerType: { } given }, Scaling: { Enabled: true } scaling }
                && scaling.Schedules.SelectMany(PhasesOf).Any(phase => phase.ToString() != given.ToString())
                    ?
                    [
                        new(
                            "host_pool.load_balancer_type",
                            $"is '{given}', but the scaling plan sets the load balancer in each phase. The setting applies only when the pool is created."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2006",
            Title = "Start VM on Connect without the service principal of AVD",
            Cause =
                "To start a machine, the AVD service needs the role Desktop Virtualization Power On Contributor for its enterprise application in the tenant. Without the object id of this "
                + "application, the program cannot assign the role, and stopped hosts stay stopped.",
            Example = "host_pool:\n  start_vm_on_connect: true",
            Remedy =
                "Set identity.avd_service_principal_object_id to the object id (not the application id) of the enterprise application Azure Virtual Desktop.",
            Source = new(
                "Configure Start VM on Connect",
                "https://learn.microsoft.com/azure/virtual-desktop/start-virtual-machine-connect"
            ),
            Reads =
            [
                "host_pool.start_vm_on_connect",
                "identity.avd_service_principal_object_id",
                "scaling.enabled",
                "rbac.granted_elsewhere",
                "rbac.power_management_scope",
            ],
            Check = static context =>
                context.Settings is { HostPool.StartVmOnConnect: true } and not { Identity.AvdServicePrincipalObjectId: not null }
                && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
                    ?
                    [
                        new(
                            "identity.avd_service_principal_object_id",
                            $"is not set, but {(
                    context.Settings.Scaling is { Enabled: true } ? "host_pool.start_vm_on_connect and scaling need it" : "host_pool.start_vm_on_connect needs it")}.",
                            "Find it with: az ad sp show --id 9cdead84-a844-4324-93f2-b2e6bb768d07 --query id."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2007",
            Title = "DepthFirst without a session limit",
            Cause =
                "DepthFirst fills one host up to the session limit before it uses the next. Without a limit, all users connect to the first host.",
            Example = "host_pool:\n  load_balancer_type: DepthFirst\n  max_session_limit: null",
            Remedy = "Set host_pool.max_session_limit, or use BreadthFirst.",
            Source = new(
                "Host pool load balancing algorithms in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/host-pool-load-balancing"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.load_balancer_type", "host_pool.max_session_limit", "host_pool.type", "scaling.enabled"],
            // with a scaling plan the same key is missing there: AVD7003; a personal pool has another load balancer: AVD2001
            Check = static context =>
                context.Settings
                    is {
                        HostPool: { Type: HostPoolType.Pooled, LoadBalancerType: LoadBalancerType.DepthFirst, MaxSessionLimit: null },
                        Scaling: null or { Enabled: false }
                    }
                    ? [new("host_pool.load_balancer_type", "is 'DepthFirst', but host_pool.max_session_limit is not set.")]
                    : [],
        },
        new()
        {
            Code = "AVD2008",
            Title = "A host pool without a preferred application group type",
            Cause =
                "Azure refuses preferred_app_group_type None for new host pools. A pool prefers the desktop (Desktop) or the apps (RailApplications).",
            Example = "host_pool:\n  preferred_app_group_type: None",
            Remedy =
                "Use Desktop or RailApplications. You can change it at any time, and Azure updates it in place. People who can use both types see the preferred one.",
            Source = new(
                "Preferred application group type behavior for pooled host pools in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/preferred-application-group-type"
            ),
            Reads = ["host_pool.preferred_app_group_type"],
            Check = static context =>
                context.Settings.HostPool.PreferredAppGroupType == PreferredAppGroupType.None
                    ? [new("host_pool.preferred_app_group_type", "is 'None', which Azure refuses for new host pools.")]
                    : [],
        },
    ];

    private static IEnumerable<ScalingLoadBalancer> PhasesOf(PooledScheduleSettings schedule) =>
        [schedule.RampUp.LoadBalancer, schedule.Peak.LoadBalancer, schedule.RampDown.LoadBalancer, schedule.OffPeak.LoadBalancer];

    private static Finding Unfit(LoadBalancerType given, string allowed) =>
        new("host_pool.load_balancer_type", $"is '{given}', but {allowed}.");
}

using System.Buffers;
using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules.Access;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What a scaling plan needs around it: AVD7001 to AVD7006.</summary>
internal static class ScalingPlanRules
{
    // what no tag name may contain
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"<>%&\?/");

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7001",
            Title = "The schedules are for the other kind of pool",
            Cause = "A pooled pool takes scaling.schedules, a personal one scaling.personal_schedules; Azure refuses the others.",
            Example = "host_pool: {type: Personal}\nscaling:\n  time_zone: UTC\n  schedules: [...]",
            Remedy = "Move the schedules to the other list; their phases have other keys there.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = ["host_pool.type", ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
            Check = static context =>
                (context.Settings.Scaling, context.Settings.HostPool.Type) switch
                {
                    ({ Schedules.Length: > 0 }, HostPoolType.Personal) =>
                    [
                        OtherPool(ScheduleOutline.PooledPath, "Personal", ScheduleOutline.PersonalPath),
                    ],
                    ({ PersonalSchedules.Length: > 0 }, HostPoolType.Pooled) =>
                    [
                        OtherPool(ScheduleOutline.PersonalPath, "Pooled", ScheduleOutline.PooledPath),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD7002",
            Title = "A scaling plan has no schedule",
            Cause = "A plan without a schedule starts and stops nothing.",
            Example = "scaling:\n  time_zone: W. Europe Standard Time",
            Remedy = "Add a schedule, or leave out scaling (null in an overlay).",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = ["scaling"],
            Check = static context =>
                context.Settings.Scaling is { Schedules.IsEmpty: true, PersonalSchedules.IsEmpty: true }
                    ? [new("scaling", "has no schedule, so it starts and stops nothing.", "Add one, or leave the section out.")]
                    : [],
        },
        new()
        {
            Code = "AVD7003",
            Title = "Scaling a pooled pool needs a session limit",
            Cause =
                "The plan reckons the used capacity from the sessions that a host may take; without a limit there is nothing to reckon with.",
            Example = "host_pool: {max_session_limit: null}\nscaling: {...}",
            Remedy = "Give host_pool.max_session_limit.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = ["host_pool.type", "host_pool.max_session_limit", "scaling.enabled"],
            Check = static context =>
                context.Settings is { Scaling.Enabled: true, HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: null } }
                    ?
                    [
                        new(
                            "host_pool.max_session_limit",
                            "is not given, but a pooled pool with a scaling plan needs it.",
                            "Give the most sessions that one host takes."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7004",
            Title = "Scaling needs the AVD service principal",
            Cause =
                "The AVD service starts and stops hosts under its own identity, which needs a power role on them; the assignment needs the object id.",
            Example = "host_pool: {start_vm_on_connect: false}\nidentity: {avd_service_principal_object_id: null}\nscaling: {...}",
            Remedy =
                "Give the object id of the enterprise application Azure Virtual Desktop in your tenant (application id 9cdead84-a844-4324-93f2-b2e6bb768d07).",
            Source = new(
                "Assign Azure RBAC roles or Microsoft Entra roles to the Azure Virtual Desktop service principals",
                "https://learn.microsoft.com/azure/virtual-desktop/service-principal-assign-roles"
            ),
            Reads =
            [
                "identity.avd_service_principal_object_id",
                "scaling.enabled",
                "host_pool.start_vm_on_connect",
                "rbac.granted_elsewhere",
                "rbac.power_management_scope",
            ],
            // with Start VM on Connect the same key is missing there, and AVD2006 names both
            Check = static context =>
                context.Settings is { Scaling.Enabled: true, HostPool.StartVmOnConnect: false, Identity.AvdServicePrincipalObjectId: null }
                && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
                    ?
                    [
                        new(
                            "identity.avd_service_principal_object_id",
                            "is not given, but scaling needs it: the AVD service must be allowed to start and stop hosts.",
                            "It is the object id, in this tenant, of the enterprise application Azure Virtual Desktop."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7005",
            Title = "The exclusion tag is no tag name",
            Cause = "The name of a tag must not contain < > % & \\ ? or /.",
            Example = "scaling:\n  exclusion_tag: avd/no-scaling",
            Remedy = "Use other characters, such as a hyphen.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Reads = ["scaling.exclusion_tag"],
            Check = static context =>
                context.Settings.Scaling?.ExclusionTag is { } tag && (tag.AsSpan().ContainsAny(Forbidden) || string.IsNullOrWhiteSpace(tag))
                    ?
                    [
                        Finding.Sentence(
                            "scaling.exclusion_tag",
                            $@"scaling.exclusion_tag is '{tag}', but a tag name is not blank and has none of < > % & \ ? /.",
                            "Use other characters, such as a hyphen."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7006",
            Title = "The exclusion tag excludes every host",
            Cause =
                "Tags of the config are put on every resource, session hosts too. A plan that leaves out hosts with such a tag acts on none.",
            Example = "scaling: {exclusion_tag: owner}\ntags: {owner: it}",
            Remedy = "Choose a tag that only the hosts to be left alone carry.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = ["scaling.exclusion_tag", "tags"],
            Check = static context =>
                context.Settings.Scaling?.ExclusionTag is { } tag
                && context.Settings.Tags.Keys.Any(name => string.Equals(name, tag, StringComparison.OrdinalIgnoreCase))
                    ?
                    [
                        new(
                            "scaling.exclusion_tag",
                            $"is '{tag}', a tag that every host carries (tags), so the plan acts on none.",
                            "Choose a name that is not in tags."
                        ),
                    ]
                    : [],
        },
    ];

    private static Finding OtherPool(string given, string pool, string right) =>
        new(given, $"is given, but host_pool.type is {pool}.", $"Schedules of this pool stand in {right}.");
}

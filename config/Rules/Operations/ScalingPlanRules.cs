using System.Buffers;
using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules.Access;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>What a scaling plan needs from other settings: AVD7001 to AVD7006.</summary>
internal static class ScalingPlanRules
{
    // characters that a tag name must not contain
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"<>%&\?/");

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7001",
            Title = "The schedules are for the other type of host pool",
            Cause =
                "Pooled host pools use scaling.schedules. Personal host pools use scaling.personal_schedules. Azure refuses the other schedules.",
            Example = "host_pool: {type: Personal}\nscaling:\n  time_zone: UTC\n  schedules: [...]",
            Remedy = "Move the schedules to the other list. Their phases have different keys there.",
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
            Cause = "A scaling plan without a schedule does not start or stop hosts.",
            Example = "scaling:\n  time_zone: W. Europe Standard Time",
            Remedy = "Add a schedule, or remove section scaling (set it to null in an overlay).",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Severity = Severity.Warning,
            Reads = ["scaling"],
            Check = static context =>
                context.Settings.Scaling is { Schedules.IsEmpty: true, PersonalSchedules.IsEmpty: true }
                    ? [new("scaling", "has no schedule, so it does not start or stop hosts.")]
                    : [],
        },
        new()
        {
            Code = "AVD7003",
            Title = "Scaling a pooled host pool needs a session limit",
            Cause = "The scaling plan calculates the used capacity from the session limit of the hosts.",
            Example = "host_pool: {max_session_limit: null}\nscaling: {...}",
            Remedy = "Set host_pool.max_session_limit to the maximum number of sessions on one host.",
            Source = new(
                "Create and assign an autoscale scaling plan for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/autoscale-create-assign-scaling-plan"
            ),
            Reads = ["host_pool.type", "host_pool.max_session_limit", "scaling.enabled"],
            Check = static context =>
                context.Settings is { Scaling.Enabled: true, HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: null } }
                    ? [new("host_pool.max_session_limit", "is not set, but a pooled host pool with a scaling plan needs it.")]
                    : [],
        },
        new()
        {
            Code = "AVD7004",
            Title = "Scaling needs the AVD service principal",
            Cause =
                "The AVD service starts and stops hosts with its own identity. This identity needs a power role on the hosts, and the role assignment needs its object ID.",
            Example = "host_pool: {start_vm_on_connect: false}\nidentity: {avd_service_principal_object_id: null}\nscaling: {...}",
            Remedy =
                "Set identity.avd_service_principal_object_id to the object ID of the enterprise application Azure Virtual Desktop in your tenant (application ID 9cdead84-a844-4324-93f2-b2e6bb768d07).",
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
            // with Start VM on Connect the same key is missing, and AVD2006 names both reasons
            Check = static context =>
                context.Settings is { Scaling.Enabled: true, HostPool.StartVmOnConnect: false, Identity.AvdServicePrincipalObjectId: null }
                && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
                    ?
                    [
                        new(
                            "identity.avd_service_principal_object_id",
                            "is not set, but scaling needs it: the AVD service must be allowed to start and stop hosts."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7005",
            Title = "The exclusion tag is not a valid tag name",
            Cause = "A tag name must not be blank or contain < > % & \\ ? or /.",
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
                            $@"scaling.exclusion_tag is '{tag}', but a tag name must not be blank or contain < > % & \ ? or /."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7006",
            Title = "The exclusion tag excludes every host",
            Cause =
                "The tags of the config are set on every resource, including session hosts. A scaling plan that excludes hosts with such a tag excludes all hosts.",
            Example = "scaling: {exclusion_tag: owner}\ntags: {owner: it}",
            Remedy = "Choose a tag that is not in tags and that only the excluded hosts have.",
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
                            $"is '{tag}', which is in tags: every host has this tag, so the plan excludes all hosts."
                        ),
                    ]
                    : [],
        },
    ];

    private static Finding OtherPool(string given, string pool, string right) =>
        new(given, $"is set, but host_pool.type is {pool}.", $"Move the schedules to {right}, where their phases have different keys.");
}

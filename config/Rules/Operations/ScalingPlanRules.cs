using System.Buffers;
using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What a scaling plan needs around it: AVD7001 to AVD7006.</summary>
internal static class ScalingPlanRules
{
    // what no tag name may contain
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"<>%&\?/");

    private static readonly Rule SchedulesFitPool = new(
        new("AVD7001", "The schedules are for the other kind of pool",
            "A pooled pool takes scaling.schedules, a personal one scaling.personal_schedules; Azure refuses the others.",
            "host_pool: {type: Personal}\nscaling:\n  time_zone: UTC\n  schedules: [...]",
            "Move the schedules to the other list; their phases have other keys there.",
            "Azure Virtual Desktop, scaling plan schedules"),
        Severity.Error,
        ["host_pool.type", ScheduleOutline.PooledPath, ScheduleOutline.PersonalPath],
        static context => (context.Settings.Scaling, context.Settings.HostPool.Type) switch
        {
            ({ Schedules.Length: > 0 }, HostPoolType.Personal) => [OtherPool(ScheduleOutline.PooledPath, "Personal", ScheduleOutline.PersonalPath)],
            ({ PersonalSchedules.Length: > 0 }, HostPoolType.Pooled) => [OtherPool(ScheduleOutline.PersonalPath, "Pooled", ScheduleOutline.PooledPath)],
            _ => [],
        });

    private static readonly Rule HasSchedules = new(
        new("AVD7002", "A scaling plan has no schedule",
            "A plan without a schedule starts and stops nothing.",
            "scaling:\n  time_zone: W. Europe Standard Time",
            "Add a schedule, or leave out scaling (null in an overlay).",
            "Azure Virtual Desktop, autoscale"),
        Severity.Warning,
        ["scaling"],
        static context => context.Settings.Scaling is { Schedules.IsEmpty: true, PersonalSchedules.IsEmpty: true }
            ? [new("scaling", "scaling has no schedule, so it starts and stops nothing.", "Add one, or leave the section out.")]
            : []);

    private static readonly Rule NeedsSessionLimit = new(
        new("AVD7003", "Scaling a pooled pool needs a session limit",
            "The plan reckons the used capacity from the sessions that a host may take; without a limit there is nothing to reckon with.",
            "host_pool: {max_session_limit: null}\nscaling: {...}",
            "Give host_pool.max_session_limit.",
            "Azure Virtual Desktop, autoscale prerequisites"),
        Severity.Error,
        ["host_pool.type", "host_pool.max_session_limit", "scaling.enabled"],
        static context => context.Settings is { Scaling.Enabled: true, HostPool: { Type: HostPoolType.Pooled, MaxSessionLimit: null } }
            ? [new("host_pool.max_session_limit", "host_pool.max_session_limit is not given, but a pooled pool with a scaling plan needs it.",
                "Give the most sessions that one host takes.")]
            : []);

    private static readonly Rule NeedsServicePrincipal = new(
        new("AVD7004", "Scaling needs the AVD service principal",
            "The AVD service starts and stops hosts under its own identity, which needs a power role on them; the assignment needs the object id.",
            "host_pool: {start_vm_on_connect: false}\nidentity: {avd_service_principal_object_id: null}\nscaling: {...}",
            "Give the object id of the enterprise application Azure Virtual Desktop in your tenant (application id 9cdead84-a844-4324-93f2-b2e6bb768d07).",
            "Azure Virtual Desktop, autoscale prerequisites"),
        Severity.Error,
        ["identity.avd_service_principal_object_id", "scaling.enabled", "host_pool.start_vm_on_connect", "rbac.granted_elsewhere", "rbac.power_management_scope"],
        // with Start VM on Connect the same key is missing there, and AVD2006 names both
        static context => context.Settings is { Scaling.Enabled: true, HostPool.StartVmOnConnect: false, Identity.AvdServicePrincipalObjectId: null }
            && !GrantRules.PowerIsGrantedElsewhere(context.Settings)
            ? [new("identity.avd_service_principal_object_id",
                "identity.avd_service_principal_object_id is not given, but scaling needs it: the AVD service must be allowed to start and stop hosts.",
                "It is the object id, in this tenant, of the enterprise application Azure Virtual Desktop.")]
            : []);

    private static readonly Rule ExclusionTagIsTagName = new(
        new("AVD7005", "The exclusion tag is no tag name",
            "The name of a tag must not contain < > % & \\ ? or /.",
            "scaling:\n  exclusion_tag: avd/no-scaling",
            "Use other characters, such as a hyphen.",
            "Azure resource tags, limitations"),
        Severity.Error,
        ["scaling.exclusion_tag"],
        static context => context.Settings.Scaling?.ExclusionTag is { } tag && (tag.AsSpan().ContainsAny(Forbidden) || string.IsNullOrWhiteSpace(tag))
            ? [new("scaling.exclusion_tag", $@"scaling.exclusion_tag is '{tag}', but a tag name is not blank and has none of < > % & \ ? /.",
                "Use other characters, such as a hyphen.")]
            : []);

    private static readonly Rule ExclusionTagIsNotOnAll = new(
        new("AVD7006", "The exclusion tag excludes every host",
            "Tags of the config are put on every resource, session hosts too. A plan that leaves out hosts with such a tag acts on none.",
            "scaling: {exclusion_tag: owner}\ntags: {owner: it}",
            "Choose a tag that only the hosts to be left alone carry.",
            "Azure Virtual Desktop, autoscale exclusion tag"),
        Severity.Warning,
        ["scaling.exclusion_tag", "tags"],
        static context => context.Settings.Scaling?.ExclusionTag is { } tag && context.Settings.Tags.Keys.Any(name => string.Equals(name, tag, StringComparison.OrdinalIgnoreCase))
            ? [new("scaling.exclusion_tag", $"scaling.exclusion_tag is '{tag}', a tag that every host carries (tags), so the plan acts on none.",
                "Choose a name that is not in tags.")]
            : []);

    public static ImmutableArray<Rule> All { get; } =
        [SchedulesFitPool, HasSchedules, NeedsSessionLimit, NeedsServicePrincipal, ExclusionTagIsTagName, ExclusionTagIsNotOnAll];

    private static Finding OtherPool(string given, string pool, string right) =>
        new(given, $"{given} is given, but host_pool.type is {pool}.", $"Schedules of this pool stand in {right}.");
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>What the accelerator deploys without a parameter for it, and what a config needs besides.</summary>
internal static class AcceleratorSupply
{
    private const string OwnName = "The name that the accelerator makes of prefix, environment and region.";

    private const string AgentUpdates = "The accelerator updates the AVD agent in two windows.";

    /// <summary>Adds the settings that are missing, each with the reason as its comment.</summary>
    public static ImmutableArray<SuppliedSetting> AddTo(ConfigDraft draft, Func<string, ParameterValue?> valueOf)
    {
        var supplies = new Supplies(draft);
        supplies.Add(
            "deployment.topology",
            "single_cluster",
            "The accelerator has one place for session hosts, and no file server of its own."
        );
        AddAgentUpdates(supplies);
        if (AcceleratorNaming.Of(valueOf) is { } naming)
        {
            supplies.Add("session_host.time_zone", naming.TimeZone, "The accelerator sets the time zone of the region.");
            if (valueOf("avdUseCustomNaming") is ParameterValue.Flag { Value: false })
                AddNames(supplies, naming);
        }
        if (draft.Find("scaling.name") is { } plan)
            supplies.Add("scaling.exclusion_tag", $"exclude-{plan}", "The accelerator makes it of the name of the plan.");
        if (draft.Has("image.source"))
            supplies.Add("image.version", "1", "A label for the image. Change it when you change the image.");
        return supplies.All;
    }

    // without names of its own, a config has names that follow from deployment.name
    private static void AddNames(Supplies supplies, AcceleratorNaming naming)
    {
        var isApps = supplies.Draft.Find("application_groups[0].type") == "RemoteApp";
        var group = isApps ? "remoteapp" : "desktop";
        supplies.Add("host_pool.name", naming.Of("vdpool"), OwnName);
        supplies.Add("host_pool.friendly_name", naming.FriendlyOf("Hostpool"), OwnName);
        supplies.Add("application_groups[0].name", naming.Of($"vdag-{group}"), OwnName);
        supplies.Add("application_groups[0].friendly_name", naming.FriendlyOf(group), OwnName);
        supplies.Add("workspace.name", naming.Of("vdws"), OwnName);
        supplies.Add("workspace.friendly_name", naming.FriendlyOf("Workspace"), OwnName);
        supplies.Add("session_host.prefix", naming.SessionHostPrefix, OwnName);
        if (supplies.Draft.Has("scaling"))
            supplies.Add("scaling.name", naming.Of("vdscaling"), OwnName);
        if (supplies.Draft.Has("monitoring.log_analytics.retention_days"))
            supplies.Add("monitoring.log_analytics.name", naming.LogAnalytics, OwnName);
    }

    private static void AddAgentUpdates(Supplies supplies)
    {
        supplies.Add("host_pool.agent_update.type", "Scheduled", AgentUpdates);
        supplies.Add("host_pool.agent_update.use_session_host_local_time", true, AgentUpdates);
        AddWindow(supplies, 0, "Tuesday", 18);
        AddWindow(supplies, 1, "Friday", 17);
    }

    private static void AddWindow(Supplies supplies, int index, string day, int hour)
    {
        var path = FormattableString.Invariant($"host_pool.agent_update.maintenance_windows[{index}]");
        supplies.Add($"{path}.day_of_week", day, AgentUpdates);
        supplies.Add($"{path}.hour", hour, AgentUpdates);
    }
}

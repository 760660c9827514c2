using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Starting;

/// <summary>The host pools of a started config, with their session hosts.</summary>
internal static class StartHosts
{
    public static void Write(ConfigDraft draft, StartPlan plan)
    {
        draft
            .Set("workspace.name", $"ws-{plan.Name}{plan.Suffix}")
            .Set("session_host.admin.username", "avdadmin")
            .Set("session_host.admin.password", "generate", "created in the key vault of the estate");
        foreach (var pool in plan.Pools)
        {
            HostPool(draft, plan, pool);
            Machines(draft, plan, pool);
        }

        draft
            .Set("image.version", "1", "raise it when the image changes: hosts are then replaced")
            .Set("image.source.marketplace.publisher", "microsoftwindowsdesktop")
            .Set("image.source.marketplace.offer", "office-365")
            .Set("image.source.marketplace.sku", "win11-24h2-avd-m365")
            .Set(
                "image.source.marketplace.version",
                "26100.4061.250508",
                "a version that az vm image list shows for the region of the clusters"
            );
    }

    private static void HostPool(ConfigDraft draft, StartPlan plan, PoolAnswer pool)
    {
        var at = plan.SectionOf(pool);
        draft.Set($"{at}host_pool.name", $"hp-{plan.ResourceName(pool)}").Set($"{at}host_pool.type", EnumWords.Of(pool.Kind));
        if (plan.Copy > 0)
            draft.Set($"{at}host_pool.validation_environment", true, "gets service updates ahead of the estate");
        if (pool.IsPooled)
            draft.Set($"{at}host_pool.max_session_limit", pool.SessionsPerHost, SizeReason(pool));
        draft
            .Set($"{at}application_groups[0].name", $"ag-{plan.ResourceName(pool)}")
            .Set($"{at}application_groups[0].type", EnumWords.Of(ApplicationGroupType.Desktop))
            .Explain($"{at}application_groups[0]", "who may sign in; without it, nobody sees the desktop:")
            .Explain($"{at}application_groups[0]", "  users: [{name: AVD Users, object_id: <object id of the group in Entra ID>}]");
    }

    private static void Machines(ConfigDraft draft, StartPlan plan, PoolAnswer pool)
    {
        var at = plan.SectionOf(pool);
        draft
            .Set($"{at}session_host.prefix", pool.PrefixIn(plan.Copy))
            .Set($"{at}session_host.size.processors", pool.Size.Processors)
            .Set($"{at}session_host.size.memory_mb", pool.Size.MemoryMb)
            .Explain($"{at}session_host.size", "a starting size for this workload; measure with your own programs");
        for (var i = 0; i < plan.Clusters.Length; i++)
        {
            var path = $"{at}session_host.clusters[{i}]";
            draft
                .Set($"{path}.name", plan.ClusterName(i))
                .Set($"{path}.custom_location_id", plan.Clusters[i])
                .Set($"{path}.logical_network", plan.NetworkName(i))
                .Set($"{path}.count", (int)NetworkQuestions.HostsOn(pool, i, plan.Clusters.Length));
            if (i > 0)
                draft.Set($"{path}.start_number", plan.StartNumber(i), "leaves room for more hosts on the cluster before");
        }

        draft
            .Explain($"{at}session_host.clusters", CountReason(pool))
            .Set($"{at}sizing.users", pool.Users)
            .Set($"{at}sizing.user_type", EnumWords.Of(pool.Workload));
    }

    private static string SizeReason(PoolAnswer pool) =>
        string.Create(CultureInfo.InvariantCulture, $"the upper end for {EnumWords.Of(pool.Workload)} users on hosts of this size");

    private static string CountReason(PoolAnswer pool) =>
        pool.IsPooled
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Count(pool.Users, "user")}, {pool.SessionsPerHost} on each host: {Count(pool.Hosts - pool.SpareHosts, "host")}, and {pool.SpareHosts} more in case one fails"
            )
            : $"a host for each of {Count(pool.Users, "user")}";

    private static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}

using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Tasks on the site: Azure Local, volumes, firewalls, and the anti-affinity rule for the nodes of a file server.</summary>
internal static class SiteTasks
{
    private const Layers Machines = Layers.SessionHosts | Layers.Sofs;

    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        yield return new()
        {
            Key = "azure-local",
            Title = "Azure Local registered with Azure",
            Why =
                "Machines, networks and images are created through the Arc resource bridge and the custom location of each cluster. Without them every request for a machine fails.",
            When = OutsideTime.BeforeFirst,
            Who = "Azure Local operators",
            Check = "Each custom location of the config exists, and its Arc resource bridge is Running.",
            Document = "docs/outside.md#azure-local",
            Layers = Layers.Site,
        };
        yield return new()
        {
            Key = "firewall",
            Title = "Firewalls and proxies allow the flows",
            Why = "If a flow is blocked, joins, agents or user sessions fail.",
            When = OutsideTime.BeforeFirst,
            Who = "network team",
            Check = "avd network lists the flows. Test-NetConnection from a machine on the logical network reaches each destination.",
            Document = "docs/network.md",
            Layers = Machines,
        };
        if (Volumes(estate) is { Count: > 0 } paths)
            yield return OfVolumes(paths);
        if (!estate.FileServers.IsEmpty)
            yield return Affinity(estate);
    }

    private static List<EstateStoragePath> Volumes(AvdEstate estate) => [.. estate.Site.StoragePaths.Where(path => path.IsMade)];

    private static OutsideTask OfVolumes(List<EstateStoragePath> paths) =>
        new()
        {
            Key = "volumes",
            Title =
                $"Volumes of the storage {(paths.Count == 1 ? "path" : "paths")} {OutsideTasks.Named(paths.Select(path => path.Settings.Name))}",
            Why =
                "A storage path is a folder on a volume of the cluster. Azure creates the path but not the volume. Each node of a file server needs its own volume. Otherwise one failed volume stops two nodes.",
            When = OutsideTime.BeforeMachines,
            Who = "Azure Local operators",
            Check = "On a node of each cluster, Get-Volume lists the volumes, and each has enough space for its disks.",
            Document = "docs/outside.md#volumes",
            Layers = Layers.Site,
        };

    private static OutsideTask Affinity(AvdEstate estate) =>
        new()
        {
            Key = "affinity",
            Title = $"Anti-affinity rule of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.ClusterName))}",
            Why =
                "Without a rule on the host cluster, two nodes of the file server can run on one machine. If that machine fails, all profiles are unavailable. Azure Resource Manager has no property for this rule.",
            When = OutsideTime.AfterFileServer,
            Who = "Azure Local operators, on a node of the host cluster",
            Check =
                "Get-ClusterAffinityRule lists the nodes and Enabled 1, and Get-ClusterGroup shows a different owner for each node. Run the script again after a node is recreated.",
            Document = "docs/runbooks/affinity-rule.md",
            Layers = Layers.Sofs,
            HasScript = true,
            DoneBy = estate.FileServers.All(server => server.Settings.AntiAffinityConfirmed)
                ? estate.FileServers[0].PathOf("sofs.anti_affinity_confirmed")
                : null,
        };
}

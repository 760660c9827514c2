using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>What the site needs: Azure Local, volumes, firewalls, the rule that keeps the nodes of a file server apart.</summary>
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
                "Machines, networks and images are made through the Arc resource bridge and the custom location of each cluster. Without them every request for a machine fails.",
            When = OutsideTime.BeforeFirst,
            Who = "operators of Azure Local",
            Check = "Each custom location of the config exists, and its Arc resource bridge is Running.",
            Document = "docs/outside.md#azure-local",
            Layers = Machines,
        };
        yield return new()
        {
            Key = "firewall",
            Title = "Firewalls and proxies let the flows through",
            Why = "Joins, agents and users' sessions fail one by one where a flow is closed.",
            When = OutsideTime.BeforeFirst,
            Who = "network team",
            Check = "avd network lists the flows. Test-NetConnection from a machine on the logical network reaches each.",
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
                "A storage path is a folder on a volume of the cluster. Azure makes the path, and not the volume. Each node of a file server needs a volume of its own, or one failed volume stops two nodes.",
            When = OutsideTime.BeforeMachines,
            Who = "operators of Azure Local",
            Check = "On a node of each cluster, Get-Volume lists the volumes, and each has room for the disks on it.",
            Document = "docs/outside.md#volumes",
            Layers = Machines,
        };

    private static OutsideTask Affinity(AvdEstate estate) =>
        new()
        {
            Key = "affinity",
            Title = $"Anti-affinity rule of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.ClusterName))}",
            Why =
                "Without a rule on the host cluster, two nodes of the file server may run on one machine, and its loss takes all profiles away. Azure Resource Manager has no property for it.",
            When = OutsideTime.AfterFileServer,
            Who = "operators of Azure Local, on a node of the host cluster",
            Check =
                "Get-ClusterAffinityRule lists the nodes and Enabled 1, and Get-ClusterGroup shows a different owner for each node. Run the script again whenever a node was made again.",
            Document = "docs/runbooks/affinity-rule.md",
            Layers = Layers.Sofs,
            HasScript = true,
            DoneBy = estate.FileServers.All(server => server.Settings.AntiAffinityConfirmed)
                ? estate.FileServers[0].PathOf("sofs.anti_affinity_confirmed")
                : null,
        };
}

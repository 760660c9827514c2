using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Resource groups that Azure services create.</summary>
internal static class AzureGroups
{
    // each with the start of its name, and its owner (source: the documents of the services; Learn, Network Watcher, AKS node resource groups, Azure Backup)
    private static readonly ImmutableArray<(string Start, string Owner)> Starts =
    [
        ("NetworkWatcherRG", "Network Watcher"),
        ("DefaultResourceGroup-", "the default Log Analytics workspaces"),
        ("MC_", "the nodes of a Kubernetes cluster"),
        ("cloud-shell-storage-", "Cloud Shell"),
        ("AzureBackupRG_", "Azure Backup"),
        ("databricks-rg-", "Azure Databricks"),
        ("LogAnalyticsDefaultResources", "Log Analytics"),
    ];

    /// <summary>The service whose group has this name; null for any other name.</summary>
    public static string? OwnerOf(string name) =>
        Starts.FirstOrDefault(group => name.StartsWith(group.Start, StringComparison.OrdinalIgnoreCase)).Owner;
}

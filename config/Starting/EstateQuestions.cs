using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Names, tenant, subscription, regions and clusters.</summary>
internal static class EstateQuestions
{
    /// <summary>Beyond this, each cluster would have too few host numbers of three digits.</summary>
    public const int MostClusters = 4;

    private const int LongestName = 10;

    public static StartQuestion Name { get; } =
        new()
        {
            Key = "name",
            Text = "Short name of the estate",
            Help =
                "Names of resources contain it, such as rg-contoso-prod-avd. Use the name of the organization or of the site. It cannot be changed later without replacing resources.",
            Allowed = "2 to 10 lower-case letters and digits, starting with a letter",
            Example = "contoso",
            Sets = ["deployment.name", "host_pool.name", "workspace.name", "application_groups"],
            Default = static answers => Suggested(answers.Project),
            DefaultInWords = "the name of the project, if it is allowed",
            Fault = static (text, _) =>
                !IsName(text) ? "but must be 2 to 10 lower-case letters and digits, starting with a letter."
                : StartNames.ReservedIn(text) is { } word ? $"but Azure rejects '{word}' in names."
                : null,
        };

    public static StartQuestion Tenant { get; } =
        new()
        {
            Key = "tenant",
            Text = "Id of the Entra tenant",
            Help = "Run az account show --query tenantId, or open Microsoft Entra ID in the Azure portal: Overview, Tenant ID.",
            Allowed = "a GUID such as 8d5f3e21-7c46-4b90-a1d2-0f9e8d7c6b5a",
            Example = "8d5f3e21-7c46-4b90-a1d2-0f9e8d7c6b5a",
            Sets = ["subscription.tenant_id"],
        };

    public static StartQuestion Subscription { get; } =
        new()
        {
            Key = "subscription",
            Text = "Id of the subscription for the control plane",
            Help =
                "Host pool, workspace, key vault and logs are created in it. Run az account show --query id. The session hosts are created in the subscription of the clusters, which may be another one.",
            Allowed = "a GUID such as 1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d; not that of the tenant",
            Example = "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d",
            Sets = ["subscription.id"],
        };

    public static StartQuestion Region { get; } =
        new()
        {
            Key = "region",
            Text = "Azure region of the clusters",
            Help =
                "The region in which the Azure Local clusters are registered. All machines are in it, too. Run az customlocation list --query \"[].location\".",
            Allowed = "a region that Azure Local supports",
            Example = "westeurope",
            Sets = ["deployment.location", "deployment.metadata_location"],
            Default = static _ => "westeurope",
            DefaultInWords = "westeurope",
            Words = static _ => Regions,
        };

    public static StartQuestion Clusters { get; } =
        new()
        {
            Key = "clusters",
            Text = "Custom locations of the Azure Local clusters",
            Help =
                "The ids of the custom locations that host the session hosts, separated by commas. Run az customlocation list --query \"[].id\". Session hosts are distributed evenly over them.",
            Allowed = $"1 to {MostClusters} ids of custom locations in one subscription, each with its own name, such as {ClusterExample}",
            Example = ClusterExample,
            Sets = ["session_host.clusters", "subscription.session_hosts_id", "deployment.topology"],
            IsList = true,
            Fault = static (text, _) => FaultOfClusters(StartAnswers.Items(text)),
        };

    private const string ClusterExample =
        "/subscriptions/1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01";

    // the clouds of governments and of China have other regions, and other endpoints
    private static ImmutableArray<string> Regions { get; } =
    [.. AzureRegions.AzureLocal.Where(region => !region.StartsWith("usgov", StringComparison.Ordinal))];

    /// <summary>The region of host pool and workspace: that of the clusters, if it stores objects of Azure Virtual Desktop.</summary>
    public static string MetadataRegionFor(string region) => AzureRegions.AvdMetadata.Contains(region) ? region : OtherMetadataRegion;

    // assumption: of the regions that store such objects, the one with the shortest way to Southeast Asia, the only region of Azure Local without them
    private const string OtherMetadataRegion = "centralindia";

    // last: static members are set in the order of the text
    public static ImmutableArray<StartQuestion> All { get; } = [Name, Tenant, Subscription, Region, Clusters];

    private static bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName
        && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    private static string? Suggested(string? project)
    {
        if (project is null)
            return null;
        var plain = string.Concat(project.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return IsName(plain) && StartNames.ReservedIn(plain) is null ? plain : null;
    }

    private static string? FaultOfClusters(ImmutableArray<string> items)
    {
        if (items.Length is 0 or > MostClusters)
            return $"but must be 1 to {MostClusters} ids, separated by commas.";
        var ids = items.Select(item => ArmId.TryCreate(item, out var id) && id.Is(ArmTypes.CustomLocation) ? id : null).ToList();
        if (ids.Contains(null))
            return $"but must be ids of custom locations, such as {ClusterExample}.";
        if (ids.Select(id => id!.SubscriptionId).Distinct().Skip(1).Any())
            return "but all clusters must be in one subscription.";
        return ids.DistinctBy(id => id!.Name, StringComparer.OrdinalIgnoreCase).Count() < ids.Count
            ? "but each custom location must have its own name."
            : null;
    }
}

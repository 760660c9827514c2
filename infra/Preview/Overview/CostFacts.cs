using System.Globalization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What resources say about the bill.</summary>
internal static class CostFacts
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    /// <summary>The resources of a type.</summary>
    public static IEnumerable<PreviewResource> OfType(IEnumerable<PreviewResource> resources, string type) =>
        resources.Where(resource => ResourceKinds.Is(resource, type));

    /// <summary>The daily cap of a Log Analytics workspace in GB; null for none, for which Azure says -1.</summary>
    public static double? DailyCapOf(PreviewResource workspace) =>
        workspace.NumberAt("workspaceCapping.dailyQuotaGb") is { } number && number > 0 ? number : null;

    /// <summary>Whether a resource is an alert rule that runs every 5 minutes or more often.</summary>
    public static bool RunsOften(PreviewResource rule) =>
        ResourceKinds.AlertRules.Has(rule)
        && rule.TextAt("evaluationFrequency") is { } text
        && IsoDuration.TryCreate(text, out var every)
        && every.Value <= Often;

    /// <summary>Whether the shares of a storage account are paid for, used or not.</summary>
    public static bool IsPremium(PreviewResource account) =>
        account.TextAt("sku.name")?.StartsWith("Premium", StringComparison.Ordinal) == true;

    /// <summary>The quotas in GiB of the shares of a storage account.</summary>
    public static List<double> QuotasOf(PreviewResource account, IEnumerable<PreviewResource> resources) =>
        [
            .. OfType(resources, "storage:FileShare")
                .Where(share => share.TextAt("accountName") == account.AzureName)
                .Select(share => share.NumberAt("shareQuota") ?? 0),
        ];

    /// <summary>Whether a key vault has the premium tier.</summary>
    public static bool IsPremiumVault(PreviewResource vault) => vault.TextAt("properties.sku.name") == "premium";

    /// <summary>A number as text.</summary>
    public static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}

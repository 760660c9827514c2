using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>What a Log Analytics workspace is, apart from where it goes.</summary>
public sealed record LogAnalyticsDefinition
{
    /// <summary>Name: 4 to 63 letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Default: pay per gigabyte. The price tier.</summary>
    public AzureNative.OperationalInsights.WorkspaceSkuNameEnum Sku { get; init; } =
        AzureNative.OperationalInsights.WorkspaceSkuNameEnum.PerGB2018;

    /// <summary>Default: 30 days, which the price of ingestion includes. Days (30 to 730) for which data is kept.</summary>
    public int RetentionDays { get; init; } = 30;

    /// <summary>Default: no cap. Gigabytes a day after which Azure stops billable ingestion; it may run over before it stops.</summary>
    public double? DailyQuotaGb { get; init; }

    /// <summary>Default: on. Agents may send logs over the public network.</summary>
    public bool PublicIngestion { get; init; } = true;

    /// <summary>Default: on. People may query over the public network.</summary>
    public bool PublicQuery { get; init; } = true;

    /// <summary>Default: on. Who may read a resource may read its logs, without being let into the whole workspace.</summary>
    public bool ResourcePermissions { get; init; } = true;

    /// <summary>Default: on. The history is what an incident is investigated with, so a config change must not delete it.</summary>
    public bool Protect { get; init; } = true;
}

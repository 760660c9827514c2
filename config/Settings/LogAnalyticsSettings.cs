using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>The Log Analytics workspace.</summary>
/// <remarks>Source: Architecture Deep Design, Log Analytics Cost Control</remarks>
public sealed record LogAnalyticsSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the workspace: letters, digits and hyphens.</summary>
    [StringLength(63, MinimumLength = 4)]
    public string? Name { get; init; }

    /// <summary>
    /// Default: a workspace is created. The id of a workspace that exists and is used instead. It must be in deployment.location, where collection rules and
    /// alerts go. A workspace of its own makes cost and retention easier to see.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: PerGB2018. The price tier.</summary>
    public LogAnalyticsSku Sku { get; init; } = LogAnalyticsSku.PerGB2018;

    /// <summary>Default: 30. Days that logs are kept. 90 covers most investigations.</summary>
    [Range(30, 730)]
    public int RetentionDays { get; init; } = 30;

    /// <summary>Default: no cap. Gigabytes a day after which ingestion stops. A safety net, not a budget: it may trigger late.</summary>
    [Range(0.1, 4000.0)]
    public double? DailyQuotaGb { get; init; }

    /// <summary>Default: Enabled. Whether agents may send logs over public endpoints.</summary>
    public PublicAccess PublicIngestion { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: Enabled. Whether people may query over public endpoints.</summary>
    public PublicAccess PublicQuery { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: true. Whether people who may read a resource may read its logs.</summary>
    public bool ResourcePermissions { get; init; } = true;
}

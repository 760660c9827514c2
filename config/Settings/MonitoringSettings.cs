using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Settings;

/// <summary>Log Analytics, diagnostic settings, AVD Insights and alerts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/insights-use-cases">Use cases for Azure Virtual Desktop Insights</seealso>
public sealed record MonitoringSettings
{
    /// <summary>Default: the defaults of its keys. The Log Analytics workspace.</summary>
    public LogAnalyticsSettings LogAnalytics { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The log categories that are sent to the workspace.</summary>
    public DiagnosticsSettings Diagnostics { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The counters and events that AVD Insights shows.</summary>
    public InsightsSettings Insights { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The alert rules.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Default: none. Who is notified when an alert fires.</summary>
    public ActionGroupSettings? ActionGroup { get; init; }

    /// <summary>
    /// Default: no plan is enabled. Plans of Microsoft Defender for Cloud. Each plan applies to the whole subscription and costs money.
    /// </summary>
    public DefenderSettings Defender { get; init; } = new();

    /// <summary>Default: false. Whether to deploy a custom workbook in addition to the built-in AVD Insights.</summary>
    public bool Workbook { get; init; }
}

/// <summary>The Log Analytics workspace.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap">Set daily cap on Log Analytics workspace</seealso>
public sealed record LogAnalyticsSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the workspace: letters, digits and hyphens.</summary>
    [StringLength(63, MinimumLength = 4)]
    public string? Name { get; init; }

    /// <summary>
    /// Default: a workspace is created. The id of an existing workspace to use instead. It must be in deployment.location, because data collection
    /// rules and alerts are created there. A separate workspace makes cost and retention easier to see.
    /// </summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: PerGB2018. The pricing tier.</summary>
    public LogAnalyticsSku Sku { get; init; } = LogAnalyticsSku.PerGB2018;

    /// <summary>Default: 30. The number of days that logs are kept. 90 days cover most investigations.</summary>
    [Range(30, 730)]
    public int RetentionDays { get; init; } = 30;

    /// <summary>
    /// Default: no cap. The volume of logs per day, in gigabytes, after which ingestion stops. The cap is not exact: ingestion may stop late. Do not
    /// use it as a budget.
    /// </summary>
    [Range(0.1, 4000.0)]
    public double? DailyQuotaGb { get; init; }

    /// <summary>Default: Enabled. Whether agents may send logs over public endpoints.</summary>
    public PublicAccess PublicIngestion { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: Enabled. Whether users may query logs over public endpoints.</summary>
    public PublicAccess PublicQuery { get; init; } = PublicAccess.Enabled;

    /// <summary>Default: true. Whether users who may read a resource may also read its logs.</summary>
    public bool ResourcePermissions { get; init; } = true;
}

/// <summary>The log categories that are sent to Log Analytics.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs">Supported logs for Microsoft.DesktopVirtualization/hostpools</seealso>
public sealed record DiagnosticsSettings
{
    /// <summary>
    /// Default: insights. A predefined set of categories. minimal is not enough for AVD Insights; none sends no logs of AVD objects (key_vault_audit
    /// is independent of it).
    /// </summary>
    public DiagnosticsProfile Profile { get; init; } = DiagnosticsProfile.Insights;

    /// <summary>Default: none. Log categories of the host pool; used with profile custom.</summary>
    public ImmutableArray<string> HostPoolCategories { get; init; } = [];

    /// <summary>Default: none. Log categories of the workspace; used with profile custom.</summary>
    public ImmutableArray<string> WorkspaceCategories { get; init; } = [];

    /// <summary>Default: none. Log categories of the application groups; used with profile custom.</summary>
    public ImmutableArray<string> ApplicationGroupCategories { get; init; } = [];

    /// <summary>Default: none. Log categories of the scaling plan; used with profile custom.</summary>
    public ImmutableArray<string> ScalingPlanCategories { get; init; } = [];

    /// <summary>Default: true. Whether reads and changes of secrets are logged.</summary>
    public bool KeyVaultAudit { get; init; } = true;
}

/// <summary>The counters and events that AVD Insights shows.</summary>
/// <seealso href="https://learn.microsoft.com/azure/virtual-desktop/insights-use-cases">Use cases for Azure Virtual Desktop Insights</seealso>
public sealed record InsightsSettings
{
    /// <summary>Default: true. Whether session hosts get a data collection rule for AVD Insights.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Default: microsoft-avdi- and the region. The name of the data collection rule. It must start with microsoft-avdi-, otherwise AVD Insights does
    /// not find it.
    /// </summary>
    [StringLength(64, MinimumLength = 16)]
    public string? RuleName { get; init; }

    /// <summary>Default: true. Whether file server nodes get their own data collection rule for cluster, SMB and storage events.</summary>
    public bool FileServerEvents { get; init; } = true;
}

/// <summary>Who is notified when an alert fires.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record ActionGroupSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the action group.</summary>
    [StringLength(260, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: a group is created. The id of an existing action group to use instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: avd. The name in emails and text messages, up to 12 characters.</summary>
    [StringLength(12, MinimumLength = 1)]
    public string ShortName { get; init; } = "avd";

    /// <summary>Default: none. Email addresses that are notified.</summary>
    public ImmutableArray<EmailReceiverSettings> Emails { get; init; } = [];

    /// <summary>Default: none. Webhooks that alerts are posted to, such as that of a chat channel or an incident system.</summary>
    public ImmutableArray<WebhookReceiverSettings> Webhooks { get; init; } = [];
}

/// <summary>An email address that gets alerts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record EmailReceiverSettings
{
    /// <summary>A name for the receiver, unique in the action group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The email address.</summary>
    public required EmailAddress Address { get; init; }
}

/// <summary>A webhook that alerts are posted to, in Azure's common alert schema.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record WebhookReceiverSettings
{
    /// <summary>A name for the receiver, unique in the action group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Where the webhook address is stored. It is a secret: anyone who knows it can post.</summary>
    public required SecretReference Uri { get; init; }
}

/// <summary>
/// Plans of Microsoft Defender for Cloud. Each plan applies to the whole subscription, and you pay for every resource of its kind there, not only for
/// this estate. A plan stays enabled when its key is removed; disable it in Defender for Cloud.
/// </summary>
/// <seealso href="https://learn.microsoft.com/azure/defender-for-cloud/support-matrix-cloud-environment">Support matrices for Defender for Cloud</seealso>
public sealed record DefenderSettings
{
    /// <summary>Default: false. Defender for Key Vault, for every vault of the subscription; billed per vault.</summary>
    public bool KeyVault { get; init; }

    /// <summary>
    /// Default: false. Defender for Storage, for every storage account of the subscription; billed per account. Malware scanning stays disabled.
    /// </summary>
    public bool Storage { get; init; }

    /// <summary>
    /// Default: false. Defender for Servers, plan 1, for every machine of the subscription, including Arc machines; billed per machine.
    /// </summary>
    public bool Servers { get; init; }
}

/// <summary>The pricing tier of a Log Analytics workspace.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/logs/change-pricing-tier">Change pricing tier for Log Analytics workspace</seealso>
public enum LogAnalyticsSku
{
    /// <summary>Pay per gigabyte.</summary>
    PerGB2018,

    /// <summary>A daily commitment tier.</summary>
    CapacityReservation,

    /// <summary>On a dedicated cluster.</summary>
    LACluster,
}

/// <summary>A predefined set of log categories.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs">Supported logs for Microsoft.DesktopVirtualization/hostpools</seealso>
public enum DiagnosticsProfile
{
    /// <summary>No logs. Alerts on the host pool's logs are not created.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>Error, Connection, HostRegistration: the minimum that is useful.</summary>
    [EnumMember(Value = "minimal")]
    Minimal,

    /// <summary>The categories that AVD Insights requires.</summary>
    [EnumMember(Value = "insights")]
    Insights,

    /// <summary>All categories of the service; expensive.</summary>
    [EnumMember(Value = "all")]
    All,

    /// <summary>The categories in the keys for profile custom.</summary>
    [EnumMember(Value = "custom")]
    Custom,
}

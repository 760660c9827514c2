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

    /// <summary>Default: the defaults of its keys. Which log categories are sent to it.</summary>
    public DiagnosticsSettings Diagnostics { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The counters and events that AVD Insights shows.</summary>
    public InsightsSettings Insights { get; init; } = new();

    /// <summary>Default: the defaults of its keys. The alert rules.</summary>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>Default: none. Who is told when an alert fires.</summary>
    public ActionGroupSettings? ActionGroup { get; init; }

    /// <summary>Default: none of the plans. Plans of Microsoft Defender for Cloud, which hold for the whole subscription and cost.</summary>
    public DefenderSettings Defender { get; init; } = new();

    /// <summary>Default: false. Whether to deploy an own workbook beside the built-in AVD Insights.</summary>
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

/// <summary>Which log categories are sent to Log Analytics.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs">Supported logs for Microsoft.DesktopVirtualization/hostpools</seealso>
public sealed record DiagnosticsSettings
{
    /// <summary>
    /// Default: insights. A ready set of categories. AVD Insights needs more than the minimum; none sends no logs of AVD objects (key_vault_audit is apart).
    /// </summary>
    public DiagnosticsProfile Profile { get; init; } = DiagnosticsProfile.Insights;

    /// <summary>Default: none. Categories of the host pool; with profile custom.</summary>
    public ImmutableArray<string> HostPoolCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the workspace; with profile custom.</summary>
    public ImmutableArray<string> WorkspaceCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the application groups; with profile custom.</summary>
    public ImmutableArray<string> ApplicationGroupCategories { get; init; } = [];

    /// <summary>Default: none. Categories of the scaling plan; with profile custom.</summary>
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

    /// <summary>Default: microsoft-avdi- and the region. The name of the rule; it must begin microsoft-avdi- or Insights does not see it.</summary>
    [StringLength(64, MinimumLength = 16)]
    public string? RuleName { get; init; }

    /// <summary>Default: true. Whether file server nodes get a rule of their own for cluster, SMB and storage events.</summary>
    public bool FileServerEvents { get; init; } = true;
}

/// <summary>Who is told when an alert fires.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record ActionGroupSettings
{
    /// <summary>Default: derived from deployment.name and deployment.environment. The name of the action group.</summary>
    [StringLength(260, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Default: a group is created. The id of an action group that exists and is used instead.</summary>
    public ArmId? ExistingId { get; init; }

    /// <summary>Default: avd. The name in mails and text messages, up to 12 characters.</summary>
    [StringLength(12, MinimumLength = 1)]
    public string ShortName { get; init; } = "avd";

    /// <summary>Default: none. Mailboxes that get a mail.</summary>
    public ImmutableArray<EmailReceiverSettings> Emails { get; init; } = [];

    /// <summary>Default: none. Addresses that alerts are posted to, such as that of a chat room or an incident system.</summary>
    public ImmutableArray<WebhookReceiverSettings> Webhooks { get; init; } = [];
}

/// <summary>A mailbox that gets alerts.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record EmailReceiverSettings
{
    /// <summary>A name for the receiver, unique in the group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>The mail address.</summary>
    public required EmailAddress Address { get; init; }
}

/// <summary>An address that alerts are posted to, in Azure's common alert schema.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups">Azure Monitor action groups</seealso>
public sealed record WebhookReceiverSettings
{
    /// <summary>A name for the receiver, unique in the group.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Where the address is kept. It is a secret: whoever knows it may post.</summary>
    public required SecretReference Uri { get; init; }
}

/// <summary>
/// Plans of Microsoft Defender for Cloud. Each holds for the whole subscription, and is paid for everything of its kind in it, not for this estate alone.
/// Once switched on, a plan stays on when the key is taken away: it is switched off in Defender for Cloud.
/// </summary>
/// <seealso href="https://learn.microsoft.com/azure/defender-for-cloud/support-matrix-cloud-environment">Support matrices for Defender for Cloud</seealso>
public sealed record DefenderSettings
{
    /// <summary>Default: false. Defender for Key Vault, for every vault of the subscription; paid for each vault.</summary>
    public bool KeyVault { get; init; }

    /// <summary>Default: false. Defender for Storage, for every storage account of the subscription; paid for each account. Malware scanning stays off.</summary>
    public bool Storage { get; init; }

    /// <summary>Default: false. Defender for Servers, plan 1, for every machine of the subscription, Arc machines included; paid for each machine.</summary>
    public bool Servers { get; init; }
}

/// <summary>The price tier of a Log Analytics workspace.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/logs/change-pricing-tier">Change pricing tier for Log Analytics workspace</seealso>
public enum LogAnalyticsSku
{
    /// <summary>Pay per gigabyte.</summary>
    PerGB2018,

    /// <summary>A daily commitment.</summary>
    CapacityReservation,

    /// <summary>On a dedicated cluster.</summary>
    LACluster,
}

/// <summary>A ready set of log categories.</summary>
/// <seealso href="https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-desktopvirtualization-hostpools-logs">Supported logs for Microsoft.DesktopVirtualization/hostpools</seealso>
public enum DiagnosticsProfile
{
    /// <summary>No logs at all. Alerts on the host pool's logs are not made.</summary>
    [EnumMember(Value = "none")]
    None,

    /// <summary>Error, Connection, HostRegistration: the least that is of use.</summary>
    [EnumMember(Value = "minimal")]
    Minimal,

    /// <summary>What AVD Insights needs.</summary>
    [EnumMember(Value = "insights")]
    Insights,

    /// <summary>Everything the service offers; costly.</summary>
    [EnumMember(Value = "all")]
    All,

    /// <summary>The categories listed here.</summary>
    [EnumMember(Value = "custom")]
    Custom,
}

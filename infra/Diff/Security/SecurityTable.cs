using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>What decides on security, as data. Role assignments have a file of their own: their text is who, which role and where.</summary>
internal static class SecurityTable
{
    private const string Vault = "azure-native:keyvault:Vault";
    private const string Storage = "azure-native:storage:StorageAccount";
    private const string Files = "azure-native:storage:FileServiceProperties";
    private const string HostPool = "azure-native:desktopvirtualization:HostPool";
    private const string Feed = "azure-native:desktopvirtualization:Workspace";
    private const string Logs = "azure-native:operationalinsights:Workspace";
    private const string Recovery = "azure-native:recoveryservices:Vault";
    private const string Rule = "azure-native:azurestackhci:SecurityRule";
    private const string Setting = "azure-native:monitor:DiagnosticSetting";
    private const string Actions = "azure-native:monitor:ActionGroup";
    private const string Collection = "azure-native:monitor:DataCollectionRule";

    private static readonly ImmutableArray<string> Access =
    [
        "disabled",
        "securedbyperimeter",
        "enabledforclientsonly",
        "enabledforsessionhostsonly",
        "enabled",
    ];
    private static readonly ImmutableArray<string> Action = ["deny", "allow"];

    // what a new resource has of these is told as the overview of a preview tells it, in one line
    private static readonly ImmutableArray<SecurityProperty> Exposures =
    [
        Word(Vault, "properties.publicNetworkAccess", SecurityTopic.Network, "public network access", Access),
        Word(Vault, "properties.networkAcls.defaultAction", SecurityTopic.Network, "public traffic that no rule names", Action),
        Word(
            Vault,
            "properties.networkAcls.bypass",
            SecurityTopic.Network,
            "services that pass the network rules",
            ["none", "azureservices"]
        ),
        Of(Vault, "properties.networkAcls.ipRules[].value", SecurityTopic.Network, "allowed addresses", SaferWhen.FewerItems),
        Of(Vault, "properties.networkAcls.virtualNetworkRules[].id", SecurityTopic.Network, "allowed subnets", SaferWhen.FewerItems),
        Word(Storage, "publicNetworkAccess", SecurityTopic.Network, "public network access", Access),
        Word(Storage, "networkRuleSet.defaultAction", SecurityTopic.Network, "public traffic that no rule names", Action),
        Of(Storage, "networkRuleSet.bypass", SecurityTopic.Network, "services that pass the network rules", SaferWhen.Unknown),
        Of(Storage, "networkRuleSet.ipRules[].iPAddressOrRange", SecurityTopic.Network, "allowed addresses", SaferWhen.FewerItems),
        Of(
            Storage,
            "networkRuleSet.virtualNetworkRules[].virtualNetworkResourceId",
            SecurityTopic.Network,
            "allowed subnets",
            SaferWhen.FewerItems
        ),
        Word(HostPool, "publicNetworkAccess", SecurityTopic.Network, "public network access", Access),
        Word(Feed, "publicNetworkAccess", SecurityTopic.Network, "public network access", Access),
        Word(Logs, "publicNetworkAccessForIngestion", SecurityTopic.Network, "public access for sending logs", Access),
        Word(Logs, "publicNetworkAccessForQuery", SecurityTopic.Network, "public access for queries", Access),
        Word(Recovery, "properties.publicNetworkAccess", SecurityTopic.Network, "public network access", Access),
    ];

    /// <summary>The properties.</summary>
    public static ImmutableArray<SecurityProperty> Properties { get; } =
    [
        .. Exposures.Select(property => property with { IsExposure = true }),
        Of(Vault, "properties.enablePurgeProtection", SecurityTopic.Secrets, "purge protection", SaferWhen.True),
        Of(Vault, "properties.enableSoftDelete", SecurityTopic.Secrets, "soft delete", SaferWhen.True),
        Of(Vault, "properties.softDeleteRetentionInDays", SecurityTopic.Secrets, "days that a deleted vault is kept", SaferWhen.Larger),
        Of(Vault, "properties.enableRbacAuthorization", SecurityTopic.Secrets, "access by Azure roles only", SaferWhen.True),
        Of(Vault, "properties.enabledForDeployment", SecurityTopic.Secrets, "access of virtual machines at deployment", SaferWhen.False),
        Of(Vault, "properties.enabledForDiskEncryption", SecurityTopic.Secrets, "access of disk encryption", SaferWhen.False),
        Of(Vault, "properties.enabledForTemplateDeployment", SecurityTopic.Secrets, "access of ARM templates", SaferWhen.False),
        Word(
            Vault,
            "properties.sku.name",
            SecurityTopic.Secrets,
            "tier (premium keeps keys in hardware)",
            ["premium", "standard"],
            fine: 1
        ),
        Word(Storage, "minimumTlsVersion", SecurityTopic.Network, "oldest TLS version", ["tls1_3", "tls1_2", "tls1_1", "tls1_0"], fine: 1),
        Of(Storage, "enableHttpsTrafficOnly", SecurityTopic.Network, "encrypted traffic only", SaferWhen.True),
        Of(Storage, "allowBlobPublicAccess", SecurityTopic.Network, "anonymous access to blobs", SaferWhen.False),
        Of(Storage, "allowCrossTenantReplication", SecurityTopic.Network, "replication to other tenants", SaferWhen.False),
        Of(Storage, "allowSharedKeyAccess", SecurityTopic.Secrets, "access with account keys", SaferWhen.False),
        Word(
            "azure-native:storage:BlobContainer",
            "publicAccess",
            SecurityTopic.Network,
            "anonymous access",
            ["none", "blob", "container"]
        ),
        Of(Files, "shareDeleteRetentionPolicy.enabled", SecurityTopic.Secrets, "soft delete of shares", SaferWhen.True),
        Of(Files, "shareDeleteRetentionPolicy.days", SecurityTopic.Secrets, "days that a deleted share is kept", SaferWhen.Larger),
        Of(Files, "protocolSettings.smb.versions", SecurityTopic.Network, "SMB versions", SaferWhen.Unknown),
        Of(Logs, "retentionInDays", SecurityTopic.Logs, "days that logs are kept", SaferWhen.Larger),
        Of(Logs, "workspaceCapping.dailyQuotaGb", SecurityTopic.Logs, "daily cap in GB, after which logs are lost", SaferWhen.Larger) with
        {
            UnsetIsSafest = true,
        },
        Word(
            Recovery,
            "properties.securitySettings.softDeleteSettings.softDeleteState",
            SecurityTopic.Secrets,
            "soft delete of backups",
            ["alwayson", "enabled", "disabled"],
            fine: 1
        ),
        Word(Rule, "access", SecurityTopic.Network, "matching traffic", Action),
        .. RuleList("sourceAddressPrefixes", "sources"),
        .. RuleList("destinationAddressPrefixes", "destinations"),
        .. RuleList("destinationPortRanges", "ports"),
        .. RuleList("sourcePortRanges", "source ports"),
        Of(Rule, "protocol", SecurityTopic.Network, "protocol", SaferWhen.Unknown),
        Of(
            "azure-native:azurestackhci:NetworkInterface",
            "networkSecurityGroup.id",
            SecurityTopic.Network,
            "network security group",
            SaferWhen.Set
        ),
        Word(
            "azure-native:authorization:ManagementLockByScope",
            "level",
            SecurityTopic.Locks,
            "level of the lock",
            ["readonly", "cannotdelete"],
            fine: 1
        ),
        Of(Setting, "logs[].category", SecurityTopic.Logs, "recorded categories", SaferWhen.MoreItems),
        Of(Setting, "logs[].categoryGroup", SecurityTopic.Logs, "recorded groups of categories", SaferWhen.MoreItems),
        Of(Setting, "logs[].enabled", SecurityTopic.Logs, "whether the categories are recorded", SaferWhen.True),
        Of(Setting, "workspaceId", SecurityTopic.Logs, "workspace that logs are sent to", SaferWhen.Unknown),
        Of(Collection, "dataFlows[].streams", SecurityTopic.Logs, "collected streams", SaferWhen.MoreItems),
        Of("azure-native:monitor:ScheduledQueryRule", "enabled", SecurityTopic.Logs, "whether the alert rule is on", SaferWhen.True),
        Of("azure-native:monitor:MetricAlert", "enabled", SecurityTopic.Logs, "whether the alert rule is on", SaferWhen.True),
        Of("azure-native:monitor:ActivityLogAlert", "enabled", SecurityTopic.Logs, "whether the alert rule is on", SaferWhen.True),
        Of(Actions, "enabled", SecurityTopic.Logs, "whether receivers are notified", SaferWhen.True),
        Of(Actions, "emailReceivers[].emailAddress", SecurityTopic.Logs, "receivers of alerts by mail", SaferWhen.MoreItems),
        Of(Actions, "webhookReceivers[].name", SecurityTopic.Logs, "receivers of alerts by webhook", SaferWhen.MoreItems),
        Word("azure-native:security:Pricing", "pricingTier", SecurityTopic.Logs, "Defender plan", ["standard", "free"]),
    ];

    /// <summary>The kinds of resources.</summary>
    public static ImmutableArray<SecurityPresence> Presences { get; } =
    [
        Kind("azure-native:network:PrivateEndpoint", SecurityTopic.Network, "private endpoint"),
        Kind("azure-native:network:PrivateDnsZoneGroup", SecurityTopic.Network, "DNS records of a private endpoint"),
        Kind("azure-native:azurestackhci:NetworkSecurityGroup", SecurityTopic.Network, "network security group"),
        Kind(Rule, SecurityTopic.Network, "network rule that allows traffic") with
        {
            Only = ("access", "Allow"),
            NewWeakens = true,
            LessWeakens = false,
        },
        Kind(Rule, SecurityTopic.Network, "network rule that denies traffic") with
        {
            Only = ("access", "Deny"),
        },
        Kind("azure-native:keyvault:Secret", SecurityTopic.Secrets, "secret") with
        {
            LessWeakens = false,
        },
        Kind("random:index/randomPassword:RandomPassword", SecurityTopic.Secrets, "made-up password") with
        {
            LessWeakens = false,
        },
        Kind("azure-native:authorization:ManagementLockByScope", SecurityTopic.Locks, "lock"),
        Kind(Setting, SecurityTopic.Logs, "diagnostic setting"),
        Kind(Collection, SecurityTopic.Logs, "data collection rule"),
        Kind("azure-native:monitor:ScheduledQueryRule", SecurityTopic.Logs, "alert rule"),
        Kind("azure-native:monitor:MetricAlert", SecurityTopic.Logs, "alert rule"),
        Kind("azure-native:monitor:ActivityLogAlert", SecurityTopic.Logs, "alert rule"),
        Kind(Actions, SecurityTopic.Logs, "action group"),
        Kind("azure-native:security:Pricing", SecurityTopic.Logs, "Defender plan"),
    ];

    private static SecurityProperty Of(string type, string path, SecurityTopic topic, string words, SaferWhen safer) =>
        new()
        {
            Type = type,
            Path = path,
            Topic = topic,
            Words = words,
            Safer = safer,
        };

    private static SecurityProperty Word(
        string type,
        string path,
        SecurityTopic topic,
        string words,
        ImmutableArray<string> order,
        int fine = 0
    ) => Of(type, path, topic, words, SaferWhen.EarlierWord) with { Order = order, LastFine = fine };

    // more of a rule that allows lets more through, and more of one that denies lets less through
    private static ImmutableArray<SecurityProperty> RuleList(string path, string words) =>
        [
            Of(Rule, path, SecurityTopic.Network, $"{words} that are allowed", SaferWhen.FewerItems) with
            {
                Only = ("access", "Allow"),
            },
            Of(Rule, path, SecurityTopic.Network, $"{words} that are denied", SaferWhen.MoreItems) with
            {
                Only = ("access", "Deny"),
            },
        ];

    private static SecurityPresence Kind(string type, SecurityTopic topic, string words) =>
        new()
        {
            Type = type,
            Topic = topic,
            Words = words,
        };
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Rules.Identifiers;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Where logs and alerts go: AVD7050 to AVD7059. A name beside an existing_id is compared with it elsewhere.</summary>
internal static class MonitoringTargetRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7050",
            Title = "An action group that tells nobody",
            Cause =
                "Azure takes a group without a receiver, and tells nobody. A group that is created needs a mailbox or a webhook at least.",
            Example = "monitoring:\n  action_group: {short_name: avd-ops}",
            Remedy = "Add a mailbox under emails or an address under webhooks, or give the existing_id of a group.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = ["monitoring.action_group.existing_id", "monitoring.action_group.emails", "monitoring.action_group.webhooks"],
            Check = static context =>
                context.Settings.Monitoring.ActionGroup is { ExistingId: null, Emails.IsEmpty: true, Webhooks.IsEmpty: true }
                    ?
                    [
                        Finding.Sentence(
                            "monitoring.action_group.emails",
                            "monitoring.action_group has no receiver.",
                            "Add a mailbox under emails or an address under webhooks, or give the existing_id of a group."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7051",
            Title = "Two receivers have the same name",
            Cause = "The names of receivers are unique in an action group; case does not tell them apart.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: a@contoso.com}\n      - {name: Ops, address: b@contoso.com}",
            Remedy = "Give each receiver a name of its own.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Reads = ["monitoring.action_group.emails", "monitoring.action_group.webhooks"],
            Check = static context =>
                context.Settings.Monitoring.ActionGroup is { } group
                    ? Repeats
                        .In(
                            Places
                                .In("monitoring.action_group.emails", group.Emails)
                                .Each("name", email => email.Name)
                                .Concat(
                                    Places.In("monitoring.action_group.webhooks", group.Webhooks).Each("name", webhook => webhook.Name)
                                ),
                            receiver => receiver.Value
                        )
                        .Select(receiver => new Finding(receiver.Path, $"is '{receiver.Value}', which another receiver is called, too."))
                    : [],
        },
        new()
        {
            Code = "AVD7055",
            Title = "A price tier that a new workspace cannot have",
            Cause =
                "CapacityReservation needs a commitment in GB, which this config has no key for, and LACluster is set by Azure when a workspace is linked to a cluster.",
            Example = "monitoring:\n  log_analytics: {sku: LACluster}",
            Remedy = "Use PerGB2018, or make the workspace elsewhere and give its id as existing_id.",
            Source = new(
                "Change pricing tier for Log Analytics workspace",
                "https://learn.microsoft.com/azure/azure-monitor/logs/change-pricing-tier"
            ),
            Reads = ["monitoring.log_analytics.sku", "monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics is { ExistingId: null, Sku: not LogAnalyticsSku.PerGB2018 and var sku }
                    ?
                    [
                        new(
                            "monitoring.log_analytics.sku",
                            $"is '{EnumWords.Of(sku)}', which a workspace made here cannot have.",
                            "Use PerGB2018, or give the existing_id of a workspace in that tier."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7056",
            Title = "Agents cannot send logs",
            Cause = "Without public ingestion agents need an Azure Monitor Private Link Scope, which nothing here makes.",
            Example = "monitoring:\n  log_analytics: {public_ingestion: Disabled}",
            Remedy = "Leave public ingestion enabled, or use a workspace (existing_id) that is in a Private Link Scope the site reaches.",
            Source = new(
                "Use Azure Private Link to connect networks to Azure Monitor",
                "https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-security"
            ),
            Severity = Severity.Warning,
            Reads = ["monitoring.log_analytics.public_ingestion", "monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics is { ExistingId: null, PublicIngestion: PublicAccess.Disabled }
                    ?
                    [
                        new(
                            "monitoring.log_analytics.public_ingestion",
                            "is 'Disabled', and there is no private way for agents to send logs.",
                            "Enable it, or use a workspace that is in a Private Link Scope."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7058",
            Title = "The name of a rule that is not made",
            Cause = "With monitoring.insights off there is no data collection rule to name.",
            Example = "monitoring:\n  insights: {enabled: false, rule_name: microsoft-avdi-westeurope}",
            Remedy = "Leave rule_name out.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = ["monitoring.insights"],
            Check = static context =>
                context.Settings.Monitoring.Insights is { Enabled: false, RuleName: not null }
                    ? [new("monitoring.insights.rule_name", "has no effect: monitoring.insights is off.", "Leave it out.")]
                    : [],
        },
        new()
        {
            Code = "AVD7059",
            Title = "Keys beside existing_id have no effect",
            Cause = "What exists already is used as it is; its price, limits and receivers are not this config's to set.",
            Example = "monitoring:\n  log_analytics:\n    existing_id: /subscriptions/...\n    retention_days: 90",
            Remedy = "Leave the other keys out, or leave existing_id out.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = ["monitoring.log_analytics", "monitoring.action_group", "backup.vault"],
            Check = static context =>
                [
                    .. AdoptedKeys.Ignored(
                        context,
                        "monitoring.log_analytics",
                        context.Settings.Monitoring.LogAnalytics.ExistingId,
                        ["sku", "retention_days", "daily_quota_gb", "public_ingestion", "public_query", "resource_permissions"]
                    ),
                    .. AdoptedKeys.Ignored(
                        context,
                        "monitoring.action_group",
                        context.Settings.Monitoring.ActionGroup?.ExistingId,
                        ["short_name", "emails", "webhooks"]
                    ),
                    .. AdoptedKeys.Ignored(context, "backup.vault", context.Settings.Backup.Vault?.ExistingId, ["soft_delete"]),
                ],
        },
    ];
}

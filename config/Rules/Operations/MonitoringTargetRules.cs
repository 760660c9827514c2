using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Rules.Identifiers;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Where logs and alerts go: AVD7050 to AVD7059. Another rule compares a name with the existing_id beside it.</summary>
internal static class MonitoringTargetRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7050",
            Title = "An action group without a receiver",
            Cause =
                "Azure accepts a group without a receiver, but the group notifies nobody. A new group needs at least one mailbox or webhook.",
            Example = "monitoring:\n  action_group: {short_name: avd-ops}",
            Remedy = "Add a mailbox under emails or an address under webhooks, or set existing_id to the ID of an existing group.",
            Source = new("Azure Monitor action groups", "https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups"),
            Severity = Severity.Warning,
            Reads = ["monitoring.action_group.existing_id", "monitoring.action_group.emails", "monitoring.action_group.webhooks"],
            Check = static context =>
                context.Settings.Monitoring.ActionGroup is { ExistingId: null, Emails.IsEmpty: true, Webhooks.IsEmpty: true }
                    ? [Finding.Sentence("monitoring.action_group.emails", "monitoring.action_group has no receiver.")]
                    : [],
        },
        new()
        {
            Code = "AVD7051",
            Title = "Two receivers have the same name",
            Cause = "Names of receivers must be unique in an action group. Azure ignores the case of names.",
            Example =
                "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: a@contoso.com}\n      - {name: Ops, address: b@contoso.com}",
            Remedy = "Give each receiver a unique name.",
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
                        .Select(receiver => new Finding(
                            receiver.Path,
                            $"is '{receiver.Value}', which is also the name of another receiver."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD7055",
            Title = "A pricing tier that a new workspace cannot have",
            Cause =
                "CapacityReservation needs a commitment in GB, and the config has no key for it. Azure sets LACluster when a workspace is linked to a cluster.",
            Example = "monitoring:\n  log_analytics: {sku: LACluster}",
            Remedy = "Use PerGB2018, or create the workspace elsewhere and set existing_id to its ID.",
            Source = new(
                "Change pricing tier for Log Analytics workspace",
                "https://learn.microsoft.com/azure/azure-monitor/logs/change-pricing-tier"
            ),
            Reads = ["monitoring.log_analytics.sku", "monitoring.log_analytics.existing_id"],
            Check = static context =>
                context.Settings.Monitoring.LogAnalytics is { ExistingId: null, Sku: not LogAnalyticsSku.PerGB2018 and var sku }
                    ? [new("monitoring.log_analytics.sku", $"is '{EnumWords.Of(sku)}', which a new workspace cannot have.")]
                    : [],
        },
        new()
        {
            Code = "AVD7056",
            Title = "Agents cannot send logs",
            Cause = "Without public ingestion, agents need an Azure Monitor Private Link Scope. This program does not create one.",
            Example = "monitoring:\n  log_analytics: {public_ingestion: Disabled}",
            Remedy =
                "Keep public ingestion enabled, or use an existing workspace (existing_id) in a Private Link Scope that the site can reach.",
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
                            "is 'Disabled', but agents have no private connection for their logs."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7058",
            Title = "The name of a data collection rule that is not created",
            Cause = "With monitoring.insights off, no data collection rule is created.",
            Example = "monitoring:\n  insights: {enabled: false, rule_name: microsoft-avdi-westeurope}",
            Remedy = "Remove rule_name.",
            Source = new("Configuration", "docs/configuration.md#monitoring"),
            Severity = Severity.Warning,
            Reads = ["monitoring.insights"],
            Check = static context =>
                context.Settings.Monitoring.Insights is { Enabled: false, RuleName: not null }
                    ? [new("monitoring.insights.rule_name", "has no effect: monitoring.insights is off.")]
                    : [],
        },
        new()
        {
            Code = "AVD7059",
            Title = "Keys beside existing_id have no effect",
            Cause = "An existing resource is used as it is. The config cannot set its price, limits or receivers.",
            Example = "monitoring:\n  log_analytics:\n    existing_id: /subscriptions/...\n    retention_days: 90",
            Remedy = "Remove the other keys, or remove existing_id.",
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

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Where logs and alerts go: AVD7050 to AVD7059. A name beside an existing_id is compared with it elsewhere.</summary>
internal static class MonitoringTargetRules
{
    private static readonly Rule GroupHasReceivers = new(
        new("AVD7050", "An action group that tells nobody",
            "Azure takes a group without a receiver, and tells nobody. A group that is created needs a mailbox or a webhook at least.",
            "monitoring:\n  action_group: {short_name: avd-ops}",
            "Add a mailbox under emails or an address under webhooks, or give the existing_id of a group.",
            "Azure Monitor action groups"),
        Severity.Warning,
        ["monitoring.action_group.existing_id", "monitoring.action_group.emails", "monitoring.action_group.webhooks"],
        static context => context.Settings.Monitoring.ActionGroup is { ExistingId: null, Emails.IsEmpty: true, Webhooks.IsEmpty: true }
            ? [new("monitoring.action_group.emails", "monitoring.action_group has no receiver.",
                "Add a mailbox under emails or an address under webhooks, or give the existing_id of a group.")]
            : []);

    private static readonly Rule ReceiversAreUnique = new(
        new("AVD7051", "Two receivers have the same name",
            "The names of receivers are unique in an action group; case does not tell them apart.",
            "monitoring:\n  action_group:\n    emails:\n      - {name: ops, address: a@contoso.com}\n      - {name: Ops, address: b@contoso.com}",
            "Give each receiver a name of its own.",
            "Azure Monitor action groups"),
        Severity.Error,
        ["monitoring.action_group.emails", "monitoring.action_group.webhooks"],
        static context => context.Settings.Monitoring.ActionGroup is { } group
            ? Repeats.In(Places.In("monitoring.action_group.emails", group.Emails).Each("name", email => email.Name)
                    .Concat(Places.In("monitoring.action_group.webhooks", group.Webhooks).Each("name", webhook => webhook.Name)), receiver => receiver.Value)
                .Select(receiver => new Finding(receiver.Path, $"{receiver.Path} is '{receiver.Value}', which another receiver is called, too."))
            : []);

    private static readonly Rule TierIsOfANewWorkspace = new(
        new("AVD7055", "A price tier that a new workspace cannot have",
            "CapacityReservation needs a commitment in GB, which this config has no key for, and LACluster is set by Azure when a workspace is linked to a cluster.",
            "monitoring:\n  log_analytics: {sku: LACluster}",
            "Use PerGB2018, or make the workspace elsewhere and give its id as existing_id.",
            "Azure Monitor Logs, price tiers of a workspace"),
        Severity.Error,
        ["monitoring.log_analytics.sku", "monitoring.log_analytics.existing_id"],
        static context => context.Settings.Monitoring.LogAnalytics is { ExistingId: null, Sku: not LogAnalyticsSku.PerGB2018 and var sku }
            ? [new("monitoring.log_analytics.sku", $"monitoring.log_analytics.sku is '{EnumWords.Of(sku)}', which a workspace made here cannot have.",
                "Use PerGB2018, or give the existing_id of a workspace in that tier.")]
            : []);

    private static readonly Rule AgentsReachWorkspace = new(
        new("AVD7056", "Agents cannot send logs",
            "Without public ingestion agents need an Azure Monitor Private Link Scope, which nothing here makes.",
            "monitoring:\n  log_analytics: {public_ingestion: Disabled}",
            "Leave public ingestion enabled, or use a workspace (existing_id) that is in a Private Link Scope the site reaches.",
            "Azure Monitor Private Link"),
        Severity.Warning,
        ["monitoring.log_analytics.public_ingestion", "monitoring.log_analytics.existing_id"],
        static context => context.Settings.Monitoring.LogAnalytics is { ExistingId: null, PublicIngestion: PublicAccess.Disabled }
            ? [new("monitoring.log_analytics.public_ingestion",
                "monitoring.log_analytics.public_ingestion is 'Disabled', and there is no private way for agents to send logs.",
                "Enable it, or use a workspace that is in a Private Link Scope.")]
            : []);

    private static readonly Rule RuleNameHasUse = new(
        new("AVD7058", "The name of a rule that is not made",
            "With monitoring.insights off there is no data collection rule to name.",
            "monitoring:\n  insights: {enabled: false, rule_name: microsoft-avdi-westeurope}",
            "Leave rule_name out.",
            "AVD Insights"),
        Severity.Warning,
        ["monitoring.insights"],
        static context => context.Settings.Monitoring.Insights is { Enabled: false, RuleName: not null }
            ? [new("monitoring.insights.rule_name", "monitoring.insights.rule_name has no effect: monitoring.insights is off.", "Leave it out.")]
            : []);

    private static readonly Rule ExistingIsTakenAsItIs = new(
        new("AVD7059", "Keys beside existing_id have no effect",
            "What exists already is used as it is; its price, limits and receivers are not this config's to set.",
            "monitoring:\n  log_analytics:\n    existing_id: /subscriptions/...\n    retention_days: 90",
            "Leave the other keys out, or leave existing_id out.",
            "Architecture Deep Design, Control Plane Components"),
        Severity.Warning,
        ["monitoring.log_analytics", "monitoring.action_group", "backup.vault"],
        static context =>
        [
            .. AdoptedKeys.Ignored(context, "monitoring.log_analytics", context.Settings.Monitoring.LogAnalytics.ExistingId,
                ["sku", "retention_days", "daily_quota_gb", "public_ingestion", "public_query", "resource_permissions"]),
            .. AdoptedKeys.Ignored(context, "monitoring.action_group", context.Settings.Monitoring.ActionGroup?.ExistingId, ["short_name", "emails", "webhooks"]),
            .. AdoptedKeys.Ignored(context, "backup.vault", context.Settings.Backup.Vault?.ExistingId, ["soft_delete"]),
        ]);

    public static ImmutableArray<Rule> All { get; } =
        [GroupHasReceivers, ReceiversAreUnique, TierIsOfANewWorkspace, AgentsReachWorkspace, RuleNameHasUse, ExistingIsTakenAsItIs];
}

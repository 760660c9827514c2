using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate;

/// <summary>What watches the estate, as planned resources.</summary>
internal static class WatchResources
{
    public static IEnumerable<PlannedResource> Of(AvdEstate estate)
    {
        var (watch, names) = (estate.Settings.Monitoring, estate.Names);
        if (watch.Insights.Enabled)
        {
            var rule = watch.Insights.RuleName;
            yield return In(
                estate,
                ArmTypes.DataCollectionRule,
                estate.InsightsRuleName,
                rule is null ? "monitoring.insights" : "monitoring.insights.rule_name"
            );
        }

        if (EstateAlerts.CollectsFromFileServers(estate))
            yield return In(estate, ArmTypes.DataCollectionRule, names.FileServerRule, "monitoring.insights.file_server_events");
        if (watch.ActionGroup is { ExistingId: null } group)
            yield return In(
                estate,
                ArmTypes.ActionGroup,
                estate.ActionGroupName,
                PlatformResources.Named("monitoring.action_group", group.Name)
            );
        foreach (var alert in AlertsOf(estate))
            yield return alert;
        if (estate.AlertIdentityId is { } identity)
            yield return new()
            {
                Type = ArmTypes.ManagedIdentity,
                Id = identity,
                Settings = ["monitoring.alerts.managed_identity"],
                Tags = estate.Tags,
            };
        if (watch.Workbook)
            yield return In(estate, ArmTypes.Workbook, names.Workbook.ToString(), "monitoring.workbook");
        foreach (var (plan, setting) in PlansOf(watch.Defender))
        {
            yield return new()
            {
                Type = ArmTypes.DefenderPlan,
                Id = ArmPath.Of(ArmPath.Subscription(estate.Settings.Subscription.Id), ArmTypes.DefenderPlan, plan.Name),
                Settings = [$"monitoring.defender.{setting}"],
            };
        }
    }

    private static IEnumerable<PlannedResource> AlertsOf(AvdEstate estate)
    {
        var (watch, prefix) = (estate.Settings.Monitoring, estate.Names.AlertPrefix);
        if (!watch.Alerts.Enabled)
            yield break;

        var platform = EstateAlerts.PlatformOf(estate.Settings);
        foreach (var alert in estate.Alerts)
            yield return In(estate, ArmTypes.LogAlert, $"{prefix}-{alert.Name}", "monitoring.alerts");
        // an alert of the activity log does nothing but tell
        if (watch.ActionGroup is not null)
        {
            foreach (
                var name in platform.Where(name => name == PlatformAlerts.KeyVaultHealth.Key || name == PlatformAlerts.ServiceHealth.Key)
            )
                yield return In(estate, ArmTypes.ActivityLogAlert, $"{prefix}-{name}", "monitoring.alerts");
        }

        if (!platform.Contains(PlatformAlerts.FileShareSpace.Key))
            yield break;
        foreach (var account in estate.Accounts.Where(account => account.IsMade))
        foreach (var share in WatchedShares(account.Settings))
            yield return In(
                estate,
                ArmTypes.MetricAlert,
                $"{prefix}-{PlatformAlerts.FileShareSpace.Key}-{account.Use.ToString().ToLowerInvariant()}{share}",
                "monitoring.alerts"
            );
    }

    // a standard account has one number for all of its shares
    private static IEnumerable<string> WatchedShares(StorageAccountSettings account) =>
        account.Kind == StorageKind.FileStorage ? account.Shares.Select(share => $"-{share.Name}") : account.Shares.Take(1).Select(_ => "");

    private static IEnumerable<(DefenderPlan Plan, string Setting)> PlansOf(DefenderSettings defender)
    {
        if (defender.KeyVault)
            yield return (DefenderPlan.KeyVaults, "key_vault");
        if (defender.Storage)
            yield return (DefenderPlan.StorageAccounts, "storage");
        if (defender.Servers)
            yield return (DefenderPlan.ServersPlan1, "servers");
    }

    private static PlannedResource In(AvdEstate estate, string type, string name, string setting) =>
        new()
        {
            Type = type,
            Id = ArmPath.Of(estate.Groups.Monitoring.Id, type, name),
            Settings = [setting],
            Tags = estate.Tags,
        };
}

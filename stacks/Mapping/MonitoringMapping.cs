using System.Collections.Immutable;
using System.Xml;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Monitoring;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of monitoring, as definitions and args of its components. What would never fire or never fill is left out here.</summary>
internal static class MonitoringMapping
{
    /// <summary>All that watches the estate.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="secret">Answers what a reference to a secret stands for.</param>
    public static ControlPlaneMonitoring PlanFrom(AvdEstate estate, Func<SecretReference, Output<string>> secret) =>
        new()
        {
            ActionGroup = ActionGroupFrom(estate, secret),
            Alerts = estate.Settings.Monitoring.Alerts.Enabled ? AlertPlanFrom(estate) : null,
            InsightsRule = InsightsRuleFrom(estate),
            FileServerRule = FileServerRuleFrom(estate),
            DefenderPlans = DefenderPlansFrom(estate.Settings),
            Workbook = WorkbookFrom(estate),
        };

    /// <summary>The alerts to make: none that is left out by name, and none whose rows are never sent.</summary>
    public static ImmutableArray<AlertDefinition> AlertsFrom(AvdEstate estate) =>
        [.. estate.Alerts.Select(alert => DefinitionFrom(alert, estate))];

    private static AlertDefinition DefinitionFrom(EstateAlert alert, AvdEstate estate)
    {
        var alerts = estate.Settings.Monitoring.Alerts;
        var thresholds = ThresholdsFrom(alerts);
        if (alert.Pool?.Settings is { } pool)
        {
            thresholds = thresholds with
            {
                Pool = EstateAlerts.SessionsOf(pool) is { } sessions ? new PoolCapacity(pool.HostPool.Name, sessions) : thresholds.Pool,
                // alone, a pool has all the rows
                OnlyHostPool = estate.Pools.Length == 1 ? null : pool.HostPool.Name,
            };
        }

        var definition = AlertCatalogue.For(thresholds).Single(known => known.Key == alert.Definition.Key);
        return definition with { Key = alert.Name, Severity = alerts.Severity ?? definition.Severity };
    }

    /// <summary>The group that is told; null where the config has none.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="secret">Answers what a reference to a secret stands for.</param>
    public static Adoptable<ActionGroupDefinition>? ActionGroupFrom(AvdEstate estate, Func<SecretReference, Output<string>> secret)
    {
        if (estate.Settings.Monitoring.ActionGroup is not { } group)
            return null;
        if (group.ExistingId is { } existing)
            return new Adoptable<ActionGroupDefinition>.Existing(existing.ToString());

        return new Adoptable<ActionGroupDefinition>.Created(
            new ActionGroupDefinition
            {
                Name = estate.ActionGroupName,
                ShortName = group.ShortName,
                Emails = [.. group.Emails.Select(email => new EmailReceiver(email.Name, email.Address.ToString()))],
                Webhooks = [.. group.Webhooks.Select(webhook => new WebhookReceiver(webhook.Name, secret(webhook.Uri)))],
            }
        );
    }

    /// <summary>The data collection rule of the session hosts; null where AVD Insights is off.</summary>
    public static DataCollectionDefinition? InsightsRuleFrom(AvdEstate estate) =>
        estate.Settings.Monitoring.Insights.Enabled ? DataCollectionDefinition.ForInsights(estate.InsightsRuleName) : null;

    /// <summary>The data collection rule of the file server's nodes; null where there are none, or it is not wanted.</summary>
    public static DataCollectionDefinition? FileServerRuleFrom(AvdEstate estate) =>
        EstateAlerts.CollectsFromFileServers(estate) ? DataCollectionDefinition.ForFileServers(estate.Names.FileServerRule) : null;

    /// <summary>The Defender plans to switch on; empty for none.</summary>
    public static ImmutableArray<DefenderPlan> DefenderPlansFrom(AvdSettings settings)
    {
        var defender = settings.Monitoring.Defender;
        (bool Wanted, DefenderPlan Plan)[] plans =
        [
            (defender.KeyVault, DefenderPlan.KeyVaults),
            (defender.Storage, DefenderPlan.StorageAccounts),
            (defender.Servers, DefenderPlan.ServersPlan1),
        ];
        return [.. plans.Where(plan => plan.Wanted).Select(plan => plan.Plan)];
    }

    /// <summary>The workbook; null where it is not wanted.</summary>
    public static WorkbookPlan? WorkbookFrom(AvdEstate estate) =>
        estate.Settings.Monitoring.Workbook
            ? new WorkbookPlan(estate.Names.Workbook, $"AVD {estate.Settings.Deployment.Name} {estate.Settings.Deployment.Environment}")
            : null;

    private static AlertPlan AlertPlanFrom(AvdEstate estate)
    {
        var (alerts, names) = (estate.Settings.Monitoring.Alerts, estate.Names);
        return new AlertPlan(
            names.AlertPrefix,
            AlertsFrom(estate),
            TextOf(alerts.EvaluationFrequency),
            TextOf(alerts.Window),
            alerts.ManagedIdentity ? names.AlertIdentity : null
        )
        {
            Platform = EstateAlerts.PlatformOf(estate.Settings),
            ShareFillPercent = alerts.ShareFillPercent,
            Severity = alerts.Severity,
        };
    }

    internal static AlertThresholds ThresholdsFrom(AlertSettings alerts)
    {
        var thresholds = new AlertThresholds
        {
            ConnectionFailurePercent = alerts.ConnectionFailurePercent,
            ConnectionAttempts = alerts.ConnectionAttempts,
            ConnectionErrors = alerts.ConnectionErrors,
            UnavailableHosts = alerts.UnavailableHosts,
            RegistrationFailures = alerts.RegistrationFailures,
            AttachFailures = alerts.AttachFailures,
            ProfileErrors = alerts.ProfileErrors,
            RoundTripMilliseconds = alerts.RoundTripMilliseconds,
            FreeDiskPercent = alerts.FreeDiskPercent,
            VolumeFillPercent = alerts.VolumeFillPercent,
            VolumeFullPercent = alerts.VolumeFullPercent,
            SlowLogonSeconds = alerts.SlowLogonSeconds,
            PoolLoadPercent = alerts.PoolLoadPercent,
            PoolLoadHighPercent = alerts.PoolLoadHighPercent,
            PoolLoadFullPercent = alerts.PoolLoadFullPercent,
            DisconnectedHours = alerts.DisconnectedHours,
            HostCpuPercent = alerts.HostCpuPercent,
            FreeMemoryMb = alerts.FreeMemoryMb,
            DiskInUseEvents = alerts.DiskInUseEvents,
            TemporaryProfiles = alerts.TemporaryProfiles,
        };
        return alerts.DailyIngestionGb is { } gigabytes ? thresholds with { DailyIngestionGb = gigabytes } : thresholds;
    }

    // as Azure gives times back: PT1H for PT60M, P2D for PT48H. Otherwise each run would find a difference
    private static string TextOf(IsoDuration duration) => XmlConvert.ToString(duration.Value);
}

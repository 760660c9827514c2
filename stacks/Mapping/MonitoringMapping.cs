using System.Collections.Immutable;
using System.Xml;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Monitoring;
using AvdPulumi.Configuration;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of monitoring, as definitions and args of its components. What would never fire or never fill is left out here.</summary>
internal static class MonitoringMapping
{
    /// <summary>All that watches the estate.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="secret">Answers what a reference to a secret stands for.</param>
    public static ControlPlaneMonitoring PlanFrom(Estate estate, Func<SecretReference, Output<string>> secret) => new()
    {
        ActionGroup = ActionGroupFrom(estate.Settings, secret),
        Alerts = estate.Settings.Monitoring.Alerts.Enabled ? AlertPlanFrom(estate) : null,
        InsightsRule = InsightsRuleFrom(estate.Settings),
        FileServerRule = FileServerRuleFrom(estate),
        DefenderPlans = DefenderPlansFrom(estate.Settings),
        Workbook = WorkbookFrom(estate.Settings),
    };

    /// <summary>The alerts to make: none that is left out by name, and none whose rows are never sent.</summary>
    public static ImmutableArray<AlertDefinition> AlertsFrom(Estate estate) => [.. estate.Alerts.Select(alert => DefinitionFrom(alert, estate))];

    private static AlertDefinition DefinitionFrom(EstateAlert alert, Estate estate)
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

        var definition = AlertCatalogue.For(thresholds).Single(known => known.Key == alert.Fact.Name);
        return definition with { Key = alert.Name, Severity = alerts.Severity ?? definition.Severity };
    }

    /// <summary>The group that is told; null where the config has none.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="secret">Answers what a reference to a secret stands for.</param>
    public static Adoptable<ActionGroupDefinition>? ActionGroupFrom(AvdSettings settings, Func<SecretReference, Output<string>> secret)
    {
        if (settings.Monitoring.ActionGroup is not { } group) return null;
        if (group.ExistingId is { } existing) return new Adoptable<ActionGroupDefinition>.Existing(existing.ToString());

        return new Adoptable<ActionGroupDefinition>.Created(new ActionGroupDefinition
        {
            Name = group.Name ?? EstateNames.Of(settings).ActionGroup,
            ShortName = group.ShortName,
            Emails = [.. group.Emails.Select(email => new EmailReceiver(email.Name, email.Address.ToString()))],
            Webhooks = [.. group.Webhooks.Select(webhook => new WebhookReceiver(webhook.Name, secret(webhook.Uri)))],
        });
    }

    /// <summary>The data collection rule of the session hosts; null where AVD Insights is off.</summary>
    public static DataCollectionDefinition? InsightsRuleFrom(AvdSettings settings) => settings.Monitoring.Insights.Enabled
        ? DataCollectionDefinition.ForInsights(settings.Monitoring.Insights.RuleName ?? EstateNames.InsightsRule(settings.Deployment.Location))
        : null;

    /// <summary>The data collection rule of the file server's nodes; null where there are none, or it is not wanted.</summary>
    public static DataCollectionDefinition? FileServerRuleFrom(Estate estate) => EstateAlerts.CollectsFromFileServers(estate)
        ? DataCollectionDefinition.ForFileServers(estate.Names.FileServerRule)
        : null;

    /// <summary>The Defender plans to switch on; empty for none.</summary>
    public static ImmutableArray<DefenderPlan> DefenderPlansFrom(AvdSettings settings)
    {
        var defender = settings.Monitoring.Defender;
        (bool Wanted, DefenderPlan Plan)[] plans =
            [(defender.KeyVault, DefenderPlan.KeyVaults), (defender.Storage, DefenderPlan.StorageAccounts), (defender.Servers, DefenderPlan.ServersPlan1)];
        return [.. plans.Where(plan => plan.Wanted).Select(plan => plan.Plan)];
    }

    /// <summary>The workbook; null where it is not wanted.</summary>
    public static WorkbookPlan? WorkbookFrom(AvdSettings settings) => settings.Monitoring.Workbook
        ? new WorkbookPlan(EstateNames.Of(settings).Workbook, $"AVD {settings.Deployment.Name} {settings.Deployment.Environment}")
        : null;

    private static AlertPlan AlertPlanFrom(Estate estate)
    {
        var (alerts, names) = (estate.Settings.Monitoring.Alerts, estate.Names);
        return new AlertPlan(
            names.AlertPrefix, AlertsFrom(estate), TextOf(alerts.EvaluationFrequency), TextOf(alerts.Window), alerts.ManagedIdentity ? names.AlertIdentity : null)
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

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
    /// <param name="settings">The settings.</param>
    /// <param name="secret">Answers what a reference to a secret stands for.</param>
    public static ControlPlaneMonitoring PlanFrom(AvdSettings settings, Func<SecretReference, Output<string>> secret) => new()
    {
        ActionGroup = ActionGroupFrom(settings, secret),
        Alerts = settings.Monitoring.Alerts.Enabled ? AlertPlanFrom(settings) : null,
        InsightsRule = InsightsRuleFrom(settings),
        FileServerRule = FileServerRuleFrom(settings),
        DefenderPlans = DefenderPlansFrom(settings),
        Workbook = WorkbookFrom(settings),
    };

    /// <summary>The alerts to make: none that is left out by name, and none whose rows are never sent.</summary>
    public static ImmutableArray<AlertDefinition> AlertsFrom(AvdSettings settings)
    {
        var alerts = settings.Monitoring.Alerts;
        var wanted = EstateAlerts.Of(settings).Select(alert => alert.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. AlertCatalogue.For(ThresholdsFrom(alerts) with { Pool = CapacityOf(settings) ?? new AlertThresholds().Pool })
                .Where(alert => wanted.Contains(alert.Key))
                .Select(alert => alert with { Severity = alerts.Severity ?? alert.Severity }),
        ];
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
            Name = group.Name ?? ControlPlaneMapping.NamesOf(settings).ActionGroup,
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
    public static DataCollectionDefinition? FileServerRuleFrom(AvdSettings settings) => EstateAlerts.CollectsFromFileServers(settings)
        ? DataCollectionDefinition.ForFileServers(ControlPlaneMapping.NamesOf(settings).FileServerRule)
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
        ? new WorkbookPlan(ControlPlaneMapping.NamesOf(settings).Workbook, $"AVD {settings.Deployment.Name} {settings.Deployment.Environment}")
        : null;

    private static AlertPlan AlertPlanFrom(AvdSettings settings)
    {
        var (alerts, names) = (settings.Monitoring.Alerts, ControlPlaneMapping.NamesOf(settings));
        return new AlertPlan(
            names.AlertPrefix, AlertsFrom(settings), TextOf(alerts.EvaluationFrequency), TextOf(alerts.Window), alerts.ManagedIdentity ? names.AlertIdentity : null)
        {
            Platform = EstateAlerts.PlatformOf(settings),
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

    private static PoolCapacity? CapacityOf(AvdSettings settings) =>
        EstateAlerts.SessionsOf(settings) is { } sessions ? new PoolCapacity(settings.HostPool.Name, sessions) : null;

    // as Azure gives times back: PT1H for PT60M, P2D for PT48H. Otherwise each run would find a difference
    private static string TextOf(IsoDuration duration) => XmlConvert.ToString(duration.Value);
}

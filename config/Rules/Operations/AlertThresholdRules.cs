using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Sizing;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>All alerts disabled, and thresholds without an alert or never reached: AVD7130 to AVD7134.</summary>
internal static class AlertThresholdRules
{
    private const string Section = "monitoring.alerts";
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7130",
            Title = "All alerts are disabled by name",
            Cause = "Alerts are on, but monitoring.alerts.disabled names all of them, so nobody is notified.",
            Example = "monitoring:\n  alerts: {enabled: true, disabled: [...]}   # all names of docs/alerts.md",
            Remedy = "Remove names from the list, or set monitoring.alerts.enabled to false.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Warning,
            Reads = [Section],
            Check = static context =>
                context.Settings.Monitoring.Alerts is { Enabled: true } alerts && !AlertCatalogue.Names.Except(alerts.Disabled).Any()
                    ? [new($"{Section}.disabled", $"names every alert, so none is created.")]
                    : [],
        },
        new()
        {
            Code = "AVD7131",
            Title = "The threshold of an alert that is not created",
            Cause =
                "The alert that uses the threshold is off, or what it monitors is missing: FSLogix, the file server, a session limit, a share in Azure, or the counters of AVD Insights.",
            Example = "fslogix: {enabled: false}\nmonitoring:\n  alerts: {attach_failures: 5}",
            Remedy = "Remove the threshold, or add what the alert monitors.",
            Source = new("Alerts", "docs/alerts.md#all-alerts"),
            Severity = Severity.Warning,
            Reads = AvdEstate.Reads,
            Check = static context =>
                Keys.Where(key => IsGiven(context, key))
                    .Select(key => new { Key = key, Why = WhyNotMade(context.Estate, key) })
                    .Where(threshold => threshold.Why is not null)
                    .Select(threshold => new Finding($"{Section}.{threshold.Key}", $"has no effect: {threshold.Why}.")),
        },
        new()
        {
            Code = "AVD7132",
            Title = "A threshold that is never exceeded",
            Cause = "The alert on processors fires when the average is above the threshold. The average is never above 100 percent.",
            Example = "monitoring:\n  alerts: {host_cpu_percent: 100}",
            Remedy = "Use a number below 100; 90 is usual.",
            Source = new("Alerts", "docs/alerts.md#host-cpu"),
            Severity = Severity.Warning,
            Reads = [$"{Section}.enabled", $"{Section}.host_cpu_percent"],
            Check = static context =>
                context.Settings.Monitoring.Alerts is { Enabled: true, HostCpuPercent: >= 100 }
                    ? [new($"{Section}.host_cpu_percent", $"is 100, but the average is never above 100, so the alert never fires.")]
                    : [],
        },
        new()
        {
            Code = "AVD7133",
            Title = "The threshold for free memory is larger than the memory of a host",
            Cause =
                "The alert fires when less memory is free than the threshold. A host never has all of its memory free, so the alert is always active.",
            Example = "session_host: {size: {memory_mb: 32768}}\nmonitoring:\n  alerts: {free_memory_mb: 65536}",
            Remedy = "Use a small part of the memory of a host; 1024 is usual.",
            Source = new("Alerts", "docs/alerts.md#host-memory"),
            Severity = Severity.Warning,
            Reads = [$"{Section}.enabled", $"{Section}.free_memory_mb", "session_host.size"],
            Check = static context =>
                context.Settings is { Monitoring.Alerts: { Enabled: true, FreeMemoryMb: var free }, SessionHost.Size: var size }
                && Math.Max(size.MemoryMb, size.DynamicMemory?.MaximumMb ?? 0) is var memory
                && free >= memory
                    ?
                    [
                        new(
                            $"{Section}.free_memory_mb",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {free}, but a host has {memory} MB, so the alert is always active."
                            )
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7134",
            Title = "A threshold is too high for the number of users or hosts",
            Cause =
                "The alert counts events within its window. In 15 minutes, a user causes at most ten events, and a host at most a hundred failed registrations.",
            Example = "sizing: {users: 48}\nmonitoring:\n  alerts: {connection_errors: 100000}",
            Remedy = "Use a smaller number that fits the estate. The defaults fit most estates.",
            Source = Source.Assumption("no more than ten events a user, a hundred failed registrations a host"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = [Section, "sizing.users", "session_host.clusters"],
            Check = static context =>
                context.Settings.Monitoring.Alerts is { Enabled: true } alerts
                    ? Counts(alerts, context.Pools)
                        .Where(static count => count.Value > count.Most)
                        .Select(static count => new Finding(
                            $"{Section}.{count.Key}",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is {count.Value}, but {count.Of} never cause that many events within the window, so the alert never fires."
                            )
                        ))
                    : [],
        },
    ];

    private static ImmutableArray<string> Keys { get; } =
    [
        .. AlertCatalogue
            .Default.Select(alert => alert.ThresholdKey)
            .Concat(PlatformAlerts.All.Select(alert => alert.ThresholdKey))
            .OfType<string>()
            .Distinct(),
    ];

    // a threshold in a lower layer than the switch is for stacks that keep the alert on
    private static bool IsGiven(RuleContext context, string key) =>
        context.IsGivenBeside($"{Section}.{key}", $"{Section}.enabled") && context.IsGivenBeside($"{Section}.{key}", $"{Section}.disabled");

    private static string? WhyNotMade(AvdEstate estate, string key)
    {
        var settings = estate.Settings;
        if (!settings.Monitoring.Alerts.Enabled)
            return $"{Section}.enabled is false";
        var alerts = AlertCatalogue.Default.Where(alert => alert.ThresholdKey == key).ToList();
        var names = alerts
            .Select(alert => alert.Key)
            .Concat(PlatformAlerts.All.Where(alert => alert.ThresholdKey == key).Select(alert => alert.Key))
            .ToList();
        if (names.TrueForAll(settings.Monitoring.Alerts.Disabled.Contains))
            return $"{Section}.disabled names '{names[0]}'";
        // among alerts without a query, only the one on the space of file shares has a threshold
        if (alerts.Count == 0)
            return DeclaredAccount.All(settings.Storage).Any(at => at.Account.ExistingId is null)
                ? null
                : "this config creates no file share in Azure";
        if (alerts.Exists(alert => estate.Alerts.Any(made => made.Definition.Key == alert.Key)))
            return null;
        return alerts[0] switch
        {
            { Reach: not AlertReach.Estate } when estate.Pools.All(pool => pool.Settings.HostPool.Type == HostPoolType.Personal) =>
                "host_pool.type is Personal",
            { Reach: AlertReach.PoolWithLimit } => "the capacity of the host pool is unknown, see host_pool.max_session_limit",
            { Rows: AlertRows.FileServers } => "no counters of a file server are collected",
            { Rows: AlertRows.Fslogix } when estate.Pools.All(pool => !pool.Settings.Fslogix.Enabled) => "fslogix.enabled is false",
            { Rows: AlertRows.Fslogix or AlertRows.SessionHosts } => "monitoring.insights.enabled is false",
            // logs that are not sent are AVD7045
            _ => null,
        };
    }

    private static IEnumerable<Count> Counts(AlertSettings alerts, ImmutableArray<PoolConfig> pools)
    {
        var quarters = Math.Max(1, (long)Math.Ceiling(alerts.Window.Value / Quarter));
        var hosts = Fleet.Hosts(pools);
        if (hosts > 0)
            yield return new(
                "registration_failures",
                alerts.RegistrationFailures,
                quarters * hosts * LogVolume.RegistrationsPerHost,
                $"{hosts} hosts"
            );
        // alerts watch the estate: the most events that all pools can cause
        if (pools.Any(pool => pool.Settings.Sizing.Users is null))
            yield break;
        var users = pools.Sum(pool => (long)pool.Settings.Sizing.Users!.Value);
        var (most, of) = (quarters * users * LogVolume.EventsPerUser, $"{users} users");
        yield return new("connection_attempts", alerts.ConnectionAttempts, most, of);
        yield return new("connection_errors", alerts.ConnectionErrors, most, of);
        yield return new("attach_failures", alerts.AttachFailures, most, of);
        yield return new("profile_errors", alerts.ProfileErrors, most, of);
        yield return new("disk_in_use_events", alerts.DiskInUseEvents, most, of);
        yield return new("temporary_profiles", alerts.TemporaryProfiles, most, of);
    }

    private sealed record Count(string Key, int Value, long Most, string Of);
}

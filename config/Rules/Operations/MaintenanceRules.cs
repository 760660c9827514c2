using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Operations;

/// <summary>Patch windows of Azure Update Manager: AVD7080 to AVD7085.</summary>
internal static class MaintenanceRules
{
    private const string Section = "session_host.maintenance";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD7080",
            Title = "The first patch window is not a date and time",
            Cause = "The start is written yyyy-MM-dd HH:mm, without a zone.",
            Example = "session_host:\n  maintenance: {start: 01.12.2026 22:00}",
            Remedy = "Write it like 2026-12-01 22:00.",
            Source = new(
                "Maintenance Configurations REST API",
                "https://learn.microsoft.com/rest/api/maintenance/maintenance-configurations/create-or-update"
            ),
            Reads = [$"{Section}.start"],
            Check = static context =>
                Maintenance(context) is { } window
                && !DateTime.TryParseExact(
                    window.Start,
                    MaintenanceLimits.StartFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
                    ?
                    [
                        new(
                            $"{Section}.start",
                            $"is '{window.Start}', but must be a date and time as {MaintenanceLimits.StartFormat}.",
                            "2026-12-01 22:00 is one."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7081",
            Title = "A patch window is too short or too long",
            Cause = "A window for patches in guests lasts 1 hour 30 minutes to 4 hours.",
            Example = "session_host:\n  maintenance: {duration: 06:00}",
            Remedy = "Use 01:30 to 04:00.",
            Source = new(
                "Managing VM updates with Maintenance Configurations",
                "https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations"
            ),
            Reads = [$"{Section}.duration"],
            Check = static context =>
                Maintenance(context) is { Duration: var length }
                && (Span(length) < MaintenanceLimits.ShortestWindow || Span(length) > MaintenanceLimits.LongestWindow)
                    ? [new($"{Section}.duration", $"is {length}, but must be 01:30 to 04:00.")]
                    : [],
        },
        new()
        {
            Code = "AVD7082",
            Title = "Azure does not understand how often the patch window comes",
            Cause =
                "The recurrence is a count and a unit, then the days: 3Days, 1Week Sunday, Month Second Tuesday Offset4, Month day1,day15.",
            Example = "session_host:\n  maintenance: {recur_every: every second Tuesday}",
            Remedy = "Write it in one of these forms.",
            Source = new(
                "Maintenance Configurations REST API",
                "https://learn.microsoft.com/rest/api/maintenance/maintenance-configurations/create-or-update"
            ),
            Reads = [$"{Section}.recur_every"],
            Check = static context =>
                Maintenance(context) is { } window && !Recurrence.IsValid(window.RecurEvery)
                    ?
                    [
                        new(
                            $"{Section}.recur_every",
                            $"is '{window.RecurEvery}', which is not a recurrence of Azure.",
                            "Examples: 1Week Sunday; Month Second Tuesday Offset4; Month day1,day15."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7083",
            Title = "A kind of update that does not exist",
            Cause =
                "Windows updates have the kinds "
                + "Critical, Security, UpdateRollup, FeaturePack, ServicePack, Definition, Tools and Updates.",
            Example = "session_host:\n  maintenance: {classifications: [Critcal]}",
            Remedy = "Use Azure's spelling.",
            Source = new(
                "Maintenance Configurations REST API",
                "https://learn.microsoft.com/rest/api/maintenance/maintenance-configurations/create-or-update"
            ),
            Reads = [$"{Section}.classifications"],
            Check = static context =>
                Maintenance(context) is { } window
                    ? window
                        .Classifications.Select((word, i) => new { word, Path = $"{Section}.classifications[{i}]" })
                        .Where(item => !MaintenanceLimits.Classifications.Contains(item.word))
                        .Select(item => new Finding(
                            item.Path,
                            $"is '{item.word}', but must be one of {string.Join(", ", MaintenanceLimits.Classifications)}.",
                            Spelling.Closest(item.word, MaintenanceLimits.Classifications) is { } closest
                                ? $"Did you mean '{closest}'?"
                                : null
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD7084",
            Title = "Update Manager does not patch client Windows",
            Cause = "Azure Update Manager patches servers. Windows 11 multi-session hosts are patched by a new image, or by Intune.",
            Example = "session_host:\n  maintenance: {...}\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, ...}",
            Remedy = "Leave maintenance out, and raise image.version every month.",
            Source = new("Support matrix for Azure Update Manager", "https://learn.microsoft.com/azure/update-manager/support-matrix"),
            Severity = Severity.Warning,
            Reads = [Section, "image"],
            Check = static context =>
                Maintenance(context) is not null
                && (
                    HostSystems.IsClient(context.Settings.Image)
                    || string.Equals(
                        context.Settings.Image.Source.Marketplace?.Publisher,
                        MaintenanceLimits.ClientPublisher,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                    ?
                    [
                        new(
                            Section,
                            $"is given, but the image is client Windows, which Update Manager does not patch.",
                            "Leave it out; patch by a new image."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7085",
            Title = "Windows and Update Manager both patch the hosts",
            Cause = "With automatic updates Windows installs and restarts when it likes, outside the patch window.",
            Example = "session_host:\n  automatic_updates: true\n  maintenance: {...}",
            Remedy = "Leave automatic_updates out.",
            Source = new(
                "Configure Windows Update settings for Azure Update Manager",
                "https://learn.microsoft.com/azure/update-manager/configure-wu-agent"
            ),
            Severity = Severity.Warning,
            Reads = ["session_host.automatic_updates", "session_host.patch_mode", Section],
            Check = static context => Maintenance(context) is null ? [] : OwnPatches(context.Settings.SessionHost),
        },
    ];

    private static IEnumerable<Finding> OwnPatches(SessionHostSettings hosts)
    {
        if (hosts.AutomaticUpdates)
            yield return new(
                "session_host.automatic_updates",
                $"is true, so Windows patches itself outside of {Section}.",
                "Leave it out."
            );
        if (hosts.PatchMode == PatchMode.AutomaticByOS)
            yield return new(
                "session_host.patch_mode",
                $"is 'AutomaticByOS', so Windows patches itself outside of {Section}.",
                "Use AutomaticByPlatform."
            );
    }

    private static MaintenanceSettings? Maintenance(RuleContext context) => context.Settings.SessionHost.Maintenance;

    private static TimeSpan Span(TimeOfDay time) => new(time.Hour, time.Minute, 0);
}

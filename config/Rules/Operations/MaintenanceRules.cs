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
            Title = "The start of the patch window is not a date and time",
            Cause = "The start has the form yyyy-MM-dd HH:mm, without a time zone.",
            Example = "session_host:\n  maintenance: {start: 01.12.2026 22:00}",
            Remedy = "Use the form yyyy-MM-dd HH:mm, for example 2026-12-01 22:00.",
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
                            $"is '{window.Start}', but must be a date and time in the form {MaintenanceLimits.StartFormat}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD7081",
            Title = "The patch window is too short or too long",
            Cause = "A patch window for guests lasts from 1 hour 30 minutes to 4 hours.",
            Example = "session_host:\n  maintenance: {duration: 06:00}",
            Remedy = "Use a duration from 01:30 to 04:00.",
            Source = new(
                "Managing VM updates with Maintenance Configurations",
                "https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations"
            ),
            Reads = [$"{Section}.duration"],
            Check = static context =>
                Maintenance(context) is { Duration: var length }
                && (Span(length) < MaintenanceLimits.ShortestWindow || Span(length) > MaintenanceLimits.LongestWindow)
                    ? [new($"{Section}.duration", $"is {length}, but must be from 01:30 to 04:00.")]
                    : [],
        },
        new()
        {
            Code = "AVD7082",
            Title = "Azure does not accept the recurrence of the patch window",
            Cause =
                "A recurrence is a count and a unit, followed by the days: 3Days, 1Week Sunday, Month Second Tuesday Offset4, Month day1,day15.",
            Example = "session_host:\n  maintenance: {recur_every: every second Tuesday}",
            Remedy = "Use one of these forms: 1Week Sunday; Month Second Tuesday Offset4; Month day1,day15.",
            Source = new(
                "Maintenance Configurations REST API",
                "https://learn.microsoft.com/rest/api/maintenance/maintenance-configurations/create-or-update"
            ),
            Reads = [$"{Section}.recur_every"],
            Check = static context =>
                Maintenance(context) is { } window && !Recurrence.IsValid(window.RecurEvery)
                    ? [new($"{Section}.recur_every", $"is '{window.RecurEvery}', which is not a recurrence that Azure accepts.")]
                    : [],
        },
        new()
        {
            Code = "AVD7083",
            Title = "An update classification does not exist",
            Cause =
                "Windows updates have the classifications "
                + "Critical, Security, UpdateRollup, FeaturePack, ServicePack, Definition, Tools and Updates.",
            Example = "session_host:\n  maintenance: {classifications: [Critcal]}",
            Remedy = "Use one of these classifications, in Azure's spelling.",
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
            Title = "Update Manager does not patch Windows client",
            Cause = "Azure Update Manager patches servers only. Patch Windows 11 multi-session hosts with a new image or with Intune.",
            Example = "session_host:\n  maintenance: {...}\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, ...}",
            Remedy = "Remove maintenance, and update image.version every month.",
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
                    ? [new(Section, $"is set, but the image is Windows client, which Update Manager does not patch.")]
                    : [],
        },
        new()
        {
            Code = "AVD7085",
            Title = "Windows and Update Manager both patch the hosts",
            Cause = "With automatic updates, Windows installs updates and restarts at any time, also outside the patch window.",
            Example = "session_host:\n  automatic_updates: true\n  maintenance: {...}",
            Remedy = "Remove automatic_updates.",
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
            yield return new("session_host.automatic_updates", $"is true, so Windows also patches itself outside the window of {Section}.");
        if (hosts.PatchMode == PatchMode.AutomaticByOS)
            yield return new(
                "session_host.patch_mode",
                $"is 'AutomaticByOS', so Windows also patches itself outside the window of {Section}.",
                "Use AutomaticByPlatform."
            );
    }

    private static MaintenanceSettings? Maintenance(RuleContext context) => context.Settings.SessionHost.Maintenance;

    private static TimeSpan Span(TimeOfDay time) => new(time.Hour, time.Minute, 0);
}

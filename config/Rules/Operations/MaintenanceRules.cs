using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>Patch windows of Azure Update Manager: AVD7080 to AVD7085.</summary>
internal static class MaintenanceRules
{
    private const string Section = "session_host.maintenance";
    private const string Source = "Azure Update Manager, scheduled patching; Azure maintenance configurations";

    private static readonly Rule StartIsADate = new(
        new("AVD7080", "The first patch window is not a date and time",
            "The start is written yyyy-MM-dd HH:mm, without a zone.",
            "session_host:\n  maintenance: {start: 01.12.2026 22:00}",
            "Write it like 2026-12-01 22:00.",
            Source),
        Severity.Error,
        [$"{Section}.start"],
        static context => Maintenance(context) is { } window
            && !DateTime.TryParseExact(window.Start, MaintenanceLimits.StartFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? [new($"{Section}.start", $"{Section}.start is '{window.Start}', but must be a date and time as {MaintenanceLimits.StartFormat}.",
                    "2026-12-01 22:00 is one.")]
                : []);

    private static readonly Rule DurationIsInBounds = new(
        new("AVD7081", "A patch window is too short or too long",
            "A window for patches in guests lasts 1 hour 30 minutes to 4 hours.",
            "session_host:\n  maintenance: {duration: 06:00}",
            "Use 01:30 to 04:00.",
            Source),
        Severity.Error,
        [$"{Section}.duration"],
        static context => Maintenance(context) is { Duration: var length }
            && (Span(length) < MaintenanceLimits.ShortestWindow || Span(length) > MaintenanceLimits.LongestWindow)
                ? [new($"{Section}.duration", $"{Section}.duration is {length}, but must be 01:30 to 04:00.")]
                : []);

    private static readonly Rule RecurrenceIsKnown = new(
        new("AVD7082", "Azure does not understand how often the patch window comes",
            "The recurrence is a count and a unit, then the days: 3Days, 1Week Sunday, Month Second Tuesday Offset4, Month day1,day15.",
            "session_host:\n  maintenance: {recur_every: every second Tuesday}",
            "Write it in one of these forms.",
            Source),
        Severity.Error,
        [$"{Section}.recur_every"],
        static context => Maintenance(context) is { } window && !Recurrence.IsValid(window.RecurEvery)
            ? [new($"{Section}.recur_every", $"{Section}.recur_every is '{window.RecurEvery}', which is not a recurrence of Azure.",
                "Examples: 1Week Sunday; Month Second Tuesday Offset4; Month day1,day15.")]
            : []);

    private static readonly Rule ClassificationsExist = new(
        new("AVD7083", "A kind of update that does not exist",
            "Windows updates have the kinds " + "Critical, Security, UpdateRollup, FeaturePack, ServicePack, Definition, Tools and Updates.",
            "session_host:\n  maintenance: {classifications: [Critcal]}",
            "Use Azure's spelling.",
            Source),
        Severity.Error,
        [$"{Section}.classifications"],
        static context => Maintenance(context) is { } window
            ? window.Classifications
                .Select((word, i) => new { word, Path = $"{Section}.classifications[{i}]" })
                .Where(item => !MaintenanceLimits.Classifications.Contains(item.word))
                .Select(item => new Finding(item.Path, $"{item.Path} is '{item.word}', but must be one of {string.Join(", ", MaintenanceLimits.Classifications)}.",
                    Spelling.Closest(item.word, MaintenanceLimits.Classifications) is { } closest ? $"Did you mean '{closest}'?" : null))
            : []);

    private static readonly Rule ServersArePatched = new(
        new("AVD7084", "Update Manager does not patch client Windows",
            "Azure Update Manager patches servers. Windows 11 multi-session hosts are patched by a new image, or by Intune.",
            "session_host:\n  maintenance: {...}\nimage:\n  source:\n    marketplace: {publisher: microsoftwindowsdesktop, ...}",
            "Leave maintenance out, and raise image.version every month.",
            "Azure Update Manager, supported operating systems"),
        Severity.Warning,
        [Section, "image"],
        static context => Maintenance(context) is not null
            && (HostSystems.IsClient(context.Settings.Image)
                || string.Equals(context.Settings.Image.Source.Marketplace?.Publisher, MaintenanceLimits.ClientPublisher, StringComparison.OrdinalIgnoreCase))
                ? [new(Section, $"{Section} is given, but the image is client Windows, which Update Manager does not patch.",
                    "Leave it out; patch by a new image.")]
                : []);

    private static readonly Rule OnePatchesWindows = new(
        new("AVD7085", "Windows and Update Manager both patch the hosts",
            "With automatic updates Windows installs and restarts when it likes, outside the patch window.",
            "session_host:\n  automatic_updates: true\n  maintenance: {...}",
            "Leave automatic_updates out.",
            Source),
        Severity.Warning,
        ["session_host.automatic_updates", "session_host.patch_mode", Section],
        static context => Maintenance(context) is null ? [] : OwnPatches(context.Settings.SessionHost));

    public static ImmutableArray<Rule> All { get; } =
        [StartIsADate, DurationIsInBounds, RecurrenceIsKnown, ClassificationsExist, ServersArePatched, OnePatchesWindows];

    private static IEnumerable<Finding> OwnPatches(SessionHostSettings hosts)
    {
        if (hosts.AutomaticUpdates)
            yield return new("session_host.automatic_updates", $"session_host.automatic_updates is true, so Windows patches itself outside of {Section}.",
                "Leave it out.");
        if (hosts.PatchMode == PatchMode.AutomaticByOS)
            yield return new("session_host.patch_mode", $"session_host.patch_mode is 'AutomaticByOS', so Windows patches itself outside of {Section}.",
                "Use AutomaticByPlatform.");
    }

    private static MaintenanceSettings? Maintenance(RuleContext context) => context.Settings.SessionHost.Maintenance;

    private static TimeSpan Span(TimeOfDay time) => new(time.Hour, time.Minute, 0);
}

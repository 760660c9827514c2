using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Programs that the same people see twice: AVD2204.</summary>
internal static class ProgramRepeatRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2204",
            Title = "The same program twice for the same people",
            Cause =
                "Two apps of a group, or of two groups with the same users, start the same program with the same arguments. Windows does not distinguish paths by case, and "
                + @"%ProgramFiles% is C:\Program Files.",
            Example =
                "applications:\n  - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe'}\n  - {name: payroll, file_path: 'c:\\ledger\\LEDGER.EXE'}",
            Remedy = "Correct the second path, or remove the app.",
            Source = Source.Observed("one program shown twice in the feed"),
            Severity = Severity.Warning,
            Reads = ["application_groups", "rbac.users"],
            Check = static context =>
                WithinGroups(context.Settings).Concat(AcrossGroups(context.Settings)).DistinctBy(static finding => finding.Path),
        },
    ];

    private static IEnumerable<Finding> WithinGroups(AvdSettings settings) =>
        SettingsPlaces
            .ApplicationGroups(settings)
            .SelectMany(static group => Repeats.In(Programs(group), static place => Key(place.Value)))
            .Select(static place => Repeated(place, "an earlier app in the group"));

    private static IEnumerable<Finding> AcrossGroups(AvdSettings settings)
    {
        var everybody = !settings.Rbac.Users.IsEmpty;
        var first = new Dictionary<string, List<ApplicationGroupSettings>>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in SettingsPlaces.ApplicationGroups(settings))
        {
            foreach (var app in Programs(group).Where(static app => app.Value.ShowInPortal))
            {
                if (!first.TryGetValue(Key(app.Value), out var groups))
                    first[Key(app.Value)] = groups = [];
                if (groups.Find(other => other != group.Value && (everybody || HaveCommonUsers(other, group.Value))) is { } same)
                    yield return Repeated(app, $"an app in '{same.Name}' for the same people");
                groups.Add(group.Value);
            }
        }
    }

    private static IEnumerable<Place<ApplicationSettings>> Programs(Place<ApplicationGroupSettings> group) =>
        Places.In($"{group.Path}.applications", group.Value.Applications).Where(static place => place.Value.FilePath is { Length: > 0 });

    private static string Key(ApplicationSettings app) => $"{ProgramPath.Canonical(app.FilePath!)}|{app.CommandLineArguments?.Trim()}";

    private static bool HaveCommonUsers(ApplicationGroupSettings one, ApplicationGroupSettings other) =>
        one.Users.Select(static user => user.ObjectId).Intersect(other.Users.Select(static user => user.ObjectId)).Any();

    private static Finding Repeated(Place<ApplicationSettings> app, string other) =>
        Finding.Sentence($"{app.Path}.file_path", $"'{app.Value.Name}' starts '{app.Value.FilePath}', and so does {other}.");
}

using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff;

/// <summary>The replacements and deletions that a config acknowledges, and where it says so.</summary>
/// <param name="Patterns">The entries, with their places.</param>
/// <param name="Place">Where another entry would go.</param>
internal sealed record Acknowledgement(ImmutableArray<(ResourcePattern Pattern, Origin? Origin)> Patterns, Origin? Place)
{
    /// <summary>The setting.</summary>
    public const string Setting = "deployment.allow_replace";

    /// <summary>Nothing acknowledged, nowhere.</summary>
    public static Acknowledgement None { get; } = new([], null);

    /// <summary>What a config acknowledges; nothing if it has errors.</summary>
    public static Acknowledgement Of(ConfigResult config) =>
        config.Settings is { } settings
            ? new(
                [.. settings.Deployment.AllowReplace.Select((pattern, index) => (pattern, config.Sources.Find(PathOf(index))))],
                config.Sources.Find(Setting)
            )
            : None;

    /// <summary>An error for each kind of resource that is replaced or deleted and not named, then a note for each entry that names nothing.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="others">Names of what keeps its state, or is new: no proposed entry names one of them.</param>
    public IEnumerable<Diagnostic> Check(IReadOnlyCollection<ResourceChange> changes, IReadOnlyCollection<string> others)
    {
        var touched = changes
            .Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !change.StaysInAzure)
            .Select(change => (Change: change, Noun: StatefulKinds.NounOf(change)))
            .Where(item => item.Noun is not null)
            .ToList();
        var used = new HashSet<int>();
        // a machine is several resources: to name one of them is enough
        var named = touched.Where(item => IsNamed(item.Change, used)).Select(item => KeyOf(item.Change)).ToHashSet();
        foreach (
            var same in touched
                .Where(item => !named.Contains(KeyOf(item.Change)))
                .GroupBy(item => (item.Noun, item.Change.Kind))
                .OrderBy(same => same.Key.Noun, StringComparer.Ordinal)
                .ThenBy(same => same.Key.Kind)
        )
        {
            var names = same.Select(item => NameOf(item.Change)).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance).ToList();
            var verb = same.Key.Kind == ChangeKind.Replaced ? "replaced" : "deleted";
            yield return DiffDiagnostics.NotAcknowledged(
                Place,
                $"{PreviewSummary.Count(names.Count, same.Key.Noun!)} would be {verb}",
                NameRuns.Of(names),
                NamePatterns.For(
                    [.. same.Select(item => EntryOf(item.Change)).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance)],
                    [
                        .. others,
                        .. touched
                            .Where(item => item.Noun != same.Key.Noun || item.Change.Kind != same.Key.Kind)
                            .Select(item => EntryOf(item.Change)),
                    ]
                ),
                SettingsBehind(same.Select(item => item.Change))
            );
        }

        foreach (var (index, (pattern, origin)) in Patterns.Index())
            if (!used.Contains(index))
                yield return DiffDiagnostics.AcknowledgesNothing(origin, PathOf(index), pattern.ToString());
    }

    // each entry that names a resource is of use, not the first alone
    private bool IsNamed(ResourceChange change, HashSet<int> used)
    {
        // what is lost has its former name; the new one may be that of another resource, which an entry means
        string[] names = [change.Resource.Name, change.FormerName ?? change.Resource.AzureName, change.Machine?.Name ?? ""];
        var found = Patterns
            .Index()
            .Where(item => item.Item.Pattern.Matches(change.Resource.Urn, names))
            .Select(item => item.Index)
            .ToList();
        used.UnionWith(found);
        return found.Count > 0;
    }

    private static string NameOf(ResourceChange change) => change.Machine?.Name ?? ChangeNames.Of(change);

    // a pool and its workspace may have one name; the members of a machine are one thing
    private static (string Name, bool IsMachine) KeyOf(ResourceChange change) =>
        change.Machine is { } machine ? (machine.Name, true) : (change.Resource.Urn, false);

    // what an entry for it would say
    private static string EntryOf(ResourceChange change) => change.Machine?.Name ?? change.FormerName ?? change.Resource.AzureName;

    // what to look at in the config; nothing where only other resources say so
    private static ImmutableArray<string> SettingsBehind(IEnumerable<ResourceChange> changes) =>
        [
            .. changes
                .SelectMany(change =>
                    change
                        .Properties.Where(property => property.Replaces is not null && !ValueEquality.Same(property.Before, property.After))
                        .SelectMany(property => SettingsBehind(change.Resource, property.Path))
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static ImmutableArray<string> SettingsBehind(PreviewResource resource, string path) =>
        AzureResourceCatalogue.Find(resource.Type)?.NameInput == path ? ["its name"]
        : ResourceKinds.Of(resource) is var kind && SettingsOfInputs.Knows(kind, path) ? SettingsOfInputs.Of(kind, path)
        : [];

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{Setting}[{index}]");
}

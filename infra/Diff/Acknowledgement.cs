using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Diffs;

namespace AvdPulumi.Infra.Diff;

/// <summary>The replacements and deletions that a config acknowledges, and where it says so.</summary>
/// <param name="Patterns">The entries, with their places.</param>
/// <param name="PlaceOf">Where a setting stands; null if it stands nowhere.</param>
internal sealed record Acknowledgement(ImmutableArray<(ResourcePattern Pattern, Origin? Origin)> Patterns, Func<string, Origin?> PlaceOf)
{
    /// <summary>The setting.</summary>
    public const string Setting = "deployment.allow_replace";

    /// <summary>Nothing acknowledged, nowhere.</summary>
    public static Acknowledgement None { get; } = new([], _ => null);

    /// <summary>What a config acknowledges; nothing if it has errors.</summary>
    public static Acknowledgement Of(ConfigResult config) =>
        config.Settings is { } settings
            ? new(
                [.. settings.Deployment.AllowReplace.Select((pattern, index) => (pattern, config.Sources.Find(PathOf(index))))],
                config.Sources.Find
            )
            : None;

    /// <summary>Compares the entries with the changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="others">Names of what keeps its state, or is new: no proposed entry names one of them.</param>
    public AcknowledgementResult Check(IReadOnlyCollection<ResourceChange> changes, IReadOnlyCollection<string> others)
    {
        var touched = StatefulKinds.LostWith(changes);
        var namedBy = touched
            .SelectMany(item => EntriesFor(item).Select(index => (item.Key, Index: index)))
            .ToLookup(item => item.Key, item => item.Index);
        // a machine is several resources: to name one of them is enough
        var (named, open) = (
            touched.Where(item => namedBy.Contains(item.Key)).ToList(),
            touched.Where(item => !namedBy.Contains(item.Key)).ToList()
        );
        var used = namedBy.SelectMany(indices => indices).ToHashSet();
        return new(
            AcknowledgedBy(named, namedBy),
            [
                .. ByKind(open)
                    .Select(same =>
                        NotAcknowledged(
                            [.. same],
                            [.. others, .. touched.Except(same).SelectMany(item => new[] { item.Name, item.Change.Resource.Name })]
                        )
                    ),
                .. Patterns
                    .Index()
                    .Where(entry => !used.Contains(entry.Index))
                    .Select(entry =>
                        DiffDiagnostics.AcknowledgesNothing(entry.Item.Origin, PathOf(entry.Index), entry.Item.Pattern.ToString())
                    ),
            ]
        );
    }

    private static IEnumerable<IGrouping<(string Noun, ChangeKind Kind), LostState>> ByKind(IEnumerable<LostState> touched) =>
        touched
            .GroupBy(item => (item.Noun, item.Change.Kind))
            .OrderBy(same => same.Key.Noun, StringComparer.Ordinal)
            .ThenBy(same => same.Key.Kind);

    // a reviewer sees what an entry lets pass, by kind: one that was written for a replacement also lets a deletion pass
    private ImmutableArray<AcknowledgedChange> AcknowledgedBy(List<LostState> named, ILookup<(string Name, bool IsMachine), int> namedBy) =>
        [
            .. ByKind(named)
                .Select(same => new AcknowledgedChange(
                    same.Key.Noun,
                    same.Key.Kind,
                    NamesOf(same),
                    [.. same.SelectMany(item => namedBy[item.Key]).Distinct().Order().Select(index => Patterns[index].Pattern.ToString())]
                )),
        ];

    private Diagnostic NotAcknowledged(ImmutableArray<LostState> same, ImmutableArray<string> others)
    {
        var settings = SettingsBehind(same.Select(item => item.Change));
        var names = NamesOf(same);
        return DiffDiagnostics.NotAcknowledged(
            // words that are no path stand nowhere
            settings.Where(setting => !setting.Contains(' ', StringComparison.Ordinal)).Select(PlaceOf).FirstOrDefault()
                ?? PlaceOf(Setting),
            $"{PreviewSummary.Count(names.Length, same[0].Noun)} would be {DiffWords.Of(same[0].Change.Kind)}",
            NameRuns.Of(names),
            NamePatterns.For(
                [.. same.Select(item => EntryOf(item, others)).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance)],
                others
            ),
            settings
        );
    }

    // each entry that names a resource is of use, not the first alone
    private IEnumerable<int> EntriesFor(LostState lost)
    {
        // what is lost has its former name; the new one may be that of another resource, which an entry means.
        // What is on a machine, such as its virtual machine 'default', goes by the name of the machine, also where the machine stays
        string[] names = [lost.Change.Resource.Name, lost.Name, lost.Change.Machine?.Name ?? ""];
        return Patterns.Index().Where(item => item.Item.Pattern.Matches(lost.Change.Resource.Urn, names)).Select(item => item.Index);
    }

    private static ImmutableArray<string> NamesOf(IEnumerable<LostState> same) =>
        [.. same.Select(item => item.Words).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance)];

    // what an entry for it would say: of one that shares its name with another resource, the URN
    private static string EntryOf(LostState lost, ImmutableArray<string> others) =>
        lost.Machine is null && others.Contains(lost.Name, StringComparer.OrdinalIgnoreCase) ? lost.Change.Resource.Urn : lost.Name;

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
        ResourceKinds.Of(resource) is var kind && AzureResourceCatalogue.Find(resource.Type)?.NameInput == path
            ? [SettingsOfInputs.NameOf(kind) ?? "its name"]
        : SettingsOfInputs.Knows(kind, path) ? SettingsOfInputs.Of(kind, path)
        : [];

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{Setting}[{index}]");
}

/// <summary>What a config says of the changes.</summary>
/// <param name="Acknowledged">What it acknowledges.</param>
/// <param name="Diagnostics">An error for each kind of resource that no entry names, then a note for each entry that names nothing.</param>
internal sealed record AcknowledgementResult(ImmutableArray<AcknowledgedChange> Acknowledged, ImmutableArray<Diagnostic> Diagnostics);

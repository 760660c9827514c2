using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff.Consequences;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff;

/// <summary>What a deployment of the changes would stumble over.</summary>
internal static class ChangeWarnings
{
    // a warning of more types is no sentence any more, but a list, which follows below it
    private const int MostTypes = 4;

    /// <summary>Warnings, then notes.</summary>
    /// <param name="diff">The changes.</param>
    /// <param name="before">What is there when the deployment starts.</param>
    /// <param name="after">What is there when it ends.</param>
    public static IEnumerable<Diagnostic> Of(PreviewDiff diff, PreviewModel before, PreviewModel after) =>
        [
            .. ConsequenceFindings.Of(diff.Changes),
            .. Refusals(diff.Changes),
            .. Protected(diff.Changes),
            .. Locked(diff.Changes, before, after),
            .. Renamed(diff.Changes),
            .. Ignored(diff),
        ];

    private static IEnumerable<Diagnostic> Refusals(IEnumerable<ResourceChange> changes) =>
        changes
            .Where(change => change.Kind is ChangeKind.Updated or ChangeKind.Moved or ChangeKind.Replaced)
            .SelectMany(change => change.Properties.Where(property => property.Refused is not null).Select(property => (change, property)))
            .GroupBy(item => (item.change.Resource.ShortType, item.property.Path, item.property.Refused!.Text))
            .Select(same =>
                DiffDiagnostics.Refused($"{same.Key.ShortType} {NamesOf(same.Select(item => item.change))}", same.Key.Path, same.Key.Text)
            );

    private static IEnumerable<Diagnostic> Protected(IEnumerable<ResourceChange> changes)
    {
        var kinds = changes
            .Where(change => change is { WasProtected: true, Kind: ChangeKind.Replaced or ChangeKind.Deleted })
            .GroupBy(change => change.Resource.ShortType)
            .Select(same => $"{same.Key} {NamesOf(same)}")
            .ToList();
        return kinds.Count > 0 ? [DiffDiagnostics.Protected(string.Join("; ", kinds))] : [];
    }

    private static IEnumerable<Diagnostic> Locked(IReadOnlyCollection<ResourceChange> changes, PreviewModel before, PreviewModel after) =>
        LockedChanges
            .Of(changes, before, after)
            .Select(locked =>
            {
                var (scope, names) = (ScopeText.Of(locked.Scope), NamesByType(locked.Changes));
                return locked.IsReadOnly ? DiffDiagnostics.Frozen(scope, names) : DiffDiagnostics.Locked(scope, names);
            });

    // what is deleted has its former name, and its former owner
    private static string NamesByType(IEnumerable<ResourceChange> changes)
    {
        var types = changes.GroupBy(change => change.Resource.ShortType).ToList();
        var told = types
            .Take(MostTypes)
            .Select(same =>
                $"{same.Key} {NameRuns.Of(same.Select(ChangeNames.Before).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance))}"
            );
        var rest = types.Skip(MostTypes).Sum(same => same.Count());
        return $"{string.Join("; ", told)}{(rest == 0 ? "" : $"; and {PreviewSummary.Count(rest, "more resource")}")}";
    }

    private static IEnumerable<Diagnostic> Ignored(PreviewDiff diff) =>
        diff
            .Ignored.GroupBy(ignored => (Kind: ResourceKinds.Of(ignored.Resource), ignored.Input, ignored.Reason))
            .Select(same =>
                DiffDiagnostics.Ignored(
                    $"{same.Key.Kind.For(same.Count())} {NameRuns.Of(same.Select(ignored => ignored.Name).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance))}",
                    same.Key.Input,
                    same.Key.Reason
                )
            );

    private static IEnumerable<Diagnostic> Renamed(IReadOnlyCollection<ResourceChange> changes)
    {
        var created = changes
            .Where(change => change.Kind == ChangeKind.Created)
            .Select(change => (Id: AzureIdentity.ArmIdOf(change.Resource), change.Resource))
            .Where(item => item.Id is not null)
            .ToLookup(item => item.Id!, item => item.Resource, StringComparer.OrdinalIgnoreCase);
        foreach (var deleted in changes.Where(change => change.Kind == ChangeKind.Deleted))
            if (AzureIdentity.ArmIdOf(deleted.Resource) is { } id && created[id].FirstOrDefault() is { } again)
                yield return DiffDiagnostics.Renamed(deleted.Resource.ShortType, deleted.Resource.Name, again.Name);
    }

    private static string NamesOf(IEnumerable<ResourceChange> changes) =>
        NameRuns.Of(changes.Select(ChangeNames.Of).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance));
}

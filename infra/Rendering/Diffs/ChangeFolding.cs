using System.Collections.Immutable;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Changes that differ in names only become one entry: ten new hosts are one line. The JSON form has all of them.</summary>
internal static class ChangeFolding
{
    private const string LeavesProgram = "leaves the program, stays in Azure";

    // changes that more types than these share are told once
    private const int MostTypes = 2;

    // of more resources of several types, only the numbers are told
    private const int MostNames = 6;

    /// <summary>The entries, those that do most harm first; within a kind, machines first, then in the order of the diff.</summary>
    public static ImmutableArray<FoldedChange> Of(PreviewDiff diff)
    {
        var whole = diff
            .Changes.Where(change => change.Machine is not null && StatefulKinds.IsMachine(change.Resource.Type))
            .Where(change => change.Kind is ChangeKind.Created or ChangeKind.Deleted or ChangeKind.Replaced)
            .GroupBy(change => change.Machine!)
            .ToDictionary(machine => machine.Key, machine => machine.MaxBy(change => change.Resource.Type == Machines.ArcType)!.Kind);
        var machines = new Dictionary<ChangedMachine, List<ResourceChange>>();
        var others = new List<ResourceChange>();
        foreach (var change in diff.Changes)
        {
            if (change.Machine is { } machine && whole.TryGetValue(machine, out var kind) && kind == change.Kind)
                (machines.TryGetValue(machine, out var own) ? own : machines[machine] = []).Add(change);
            else
                others.Add(change);
        }

        return
        [
            .. OfMachines(machines)
                .Concat(OfResources(others))
                .OrderBy(change => ChangeKinds.ByHarm.IndexOf(change.Kind))
                .ThenByDescending(change => change.LosesState),
        ];
    }

    private static IEnumerable<FoldedChange> OfMachines(Dictionary<ChangedMachine, List<ResourceChange>> machines) =>
        machines
            .Select(machine => (machine.Key, machine.Value, Properties: CausesOf(machine.Value)))
            .GroupBy(machine =>
                (
                    machine.Key.IsHost,
                    machine.Value[0].Kind,
                    machine.Value.Count,
                    Shape: ShapeOf(machine.Properties),
                    Stays: machine.Value.Any(change => change.StaysInAzure && StatefulKinds.IsMachine(change.Resource.Type))
                )
            )
            .Select(same =>
            {
                var names = same.Select(machine => machine.Key.Name).Order(NaturalOrder.Instance).ToList();
                var noun = StatefulKinds.NounOf(same.First().Key);
                return new FoldedChange(
                    same.Key.Kind,
                    PreviewSummary.Count(names.Count, noun),
                    NameRuns.Of(names),
                    $"{PreviewSummary.Count(same.Key.Count, "resource")}{(names.Count > 1 ? " each" : "")}{(same.Key.Stays ? $"; {LeavesProgram}" : "")}",
                    same.First().Properties,
                    names.Count * same.Key.Count
                )
                {
                    LosesState = same.Key.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !same.Key.Stays,
                    AllNames = [.. names],
                };
            });

    private static IEnumerable<FoldedChange> OfResources(IEnumerable<ResourceChange> changes)
    {
        var alike = changes
            .Select(change => (Change: change, Properties: PropertiesOf(change)))
            .GroupBy(item =>
                (
                    item.Change.Kind,
                    item.Change.Resource.ShortType,
                    Notes: NoteOf(item.Change),
                    Shape: ShapeOf(item.Properties),
                    LosesState: LosesState(item.Change)
                )
            )
            .ToList();
        foreach (var shared in alike.GroupBy(same => (same.Key.Kind, same.Key.Shape, same.Key.Notes, same.Key.LosesState)))
        {
            var groups = shared.ToList();
            if (groups.Count <= MostTypes || shared.Key.Shape.Length == 0 || shared.Key.LosesState)
            {
                foreach (var same in groups)
                    yield return OfType(same.Key.ShortType, [.. same]);
                continue;
            }

            var all = groups.SelectMany(same => same).ToList();
            yield return new FoldedChange(
                shared.Key.Kind,
                $"{PreviewSummary.Count(all.Count, "resource")} of {groups.Count} types",
                string.Join(
                    all.Count <= MostNames ? "; " : ", ",
                    groups.Select(same =>
                        all.Count <= MostNames
                            ? $"{same.Key.ShortType} {RunsOf(same.Select(item => item.Change))}"
                            : $"{same.Count()} × {same.Key.ShortType}"
                    )
                ),
                shared.Key.Notes,
                Shared([.. all.Select(item => item.Properties)]),
                all.Count
            )
            {
                AllNames = NamesOf(all.Select(item => item.Change)),
            };
        }
    }

    private static FoldedChange OfType(string type, ImmutableArray<(ResourceChange Change, ImmutableArray<FoldedProperty> Properties)> same)
    {
        var first = same[0].Change;
        return new FoldedChange(
            first.Kind,
            same.Length == 1 ? type : $"{same.Length} × {type}",
            RunsOf(same.Select(item => item.Change)),
            NoteOf(first),
            Shared([.. same.Select(item => item.Properties)]),
            same.Length
        )
        {
            LosesState = LosesState(first),
            AllNames = NamesOf(same.Select(item => item.Change)),
        };
    }

    // a reader must see its name, whatever else changes in the same way
    private static bool LosesState(ResourceChange change) =>
        change.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !change.StaysInAzure && StatefulKinds.HoldsState(change);

    private static string RunsOf(IEnumerable<ResourceChange> changes) =>
        NameRuns.Of(changes.Select(ChangeNames.Of).Order(NaturalOrder.Instance));

    private static ImmutableArray<string> NamesOf(IEnumerable<ResourceChange> changes) =>
        [
            .. changes
                .SelectMany(change => new[] { ChangeNames.Of(change), change.Machine?.Name ?? "" })
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string NoteOf(ResourceChange change) =>
        change switch
        {
            { StaysInAzure: true } => LeavesProgram,
            { FormerUrn: { } urn } => $"before: {urn.Split("::")[^1]}",
            _ => "",
        };

    // why a machine is replaced, without what follows from it
    private static ImmutableArray<FoldedProperty> CausesOf(List<ResourceChange> changes)
    {
        ImmutableArray<FoldedProperty> causes =
        [
            .. changes
                .SelectMany(change => PropertiesOf(change))
                .Where(property => property.Before != property.After)
                .DistinctBy(property => (property.Path, property.Before, property.After)),
        ];
        // the trigger is made of inputs, which say more
        return causes.Any(property => property.Path != ReplacementRules.Trigger && property.Effect is not null)
            ? causes.RemoveAll(property => property.Path == ReplacementRules.Trigger)
            : causes;
    }

    private static ImmutableArray<FoldedProperty> PropertiesOf(ResourceChange change) =>
        [
            .. change.Properties.Select(property =>
            {
                var (before, after) = ChangedPart.Of(TextOf(property.Before, change), TextOf(property.After, change));
                return new FoldedProperty(property.Path, before, after, property.Replaces ?? property.Refused);
            }),
        ];

    private static string TextOf(PreviewValue? value, ResourceChange change)
    {
        var text = ChangeNames.ValueOf(value);
        if (change.Machine is { Name.Length: > 0 } machine)
            text = text.Replace(machine.Name, "*", StringComparison.Ordinal);
        return text;
    }

    // what is replaced only because another resource is looks alike, whichever input holds the name of that one
    private static string ShapeOf(ImmutableArray<FoldedProperty> properties) =>
        IsConsequence(properties)
            ? string.Join('\n', properties.Select(property => property.Effect!.Text).Distinct(StringComparer.Ordinal))
            : string.Join(
                '\n',
                properties.Select(property => $"{property.Path}\t{property.Before}\t{property.After}\t{property.Effect?.Text}")
            );

    private static bool IsConsequence(ImmutableArray<FoldedProperty> properties) =>
        properties.Length > 0 && properties.All(property => property.Effect is not null && property.Before == property.After);

    // the properties of resources of one shape
    private static ImmutableArray<FoldedProperty> Shared(IReadOnlyList<ImmutableArray<FoldedProperty>> same)
    {
        var first = same[0];
        if (!IsConsequence(first))
            return first;
        var values = same.SelectMany(properties => properties)
            .Select(property => property.Before)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var paths = same.SelectMany(properties => properties).Select(property => property.Path).Distinct(StringComparer.Ordinal);
        return values.Count == 1 ? first : [first[0] with { Path = string.Join(", ", paths), Before = "", After = "" }];
    }
}

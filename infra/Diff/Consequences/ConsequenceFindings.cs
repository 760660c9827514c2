using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff.Consequences;

/// <summary>Finds the consequences of changes, one warning for each.</summary>
internal static class ConsequenceFindings
{
    public static IEnumerable<Diagnostic> Of(IReadOnlyCollection<ResourceChange> changes) =>
        ConsequenceTable
            .All.Select(consequence => (consequence, Met: changes.Where(change => Meets(change, consequence)).ToList()))
            .Where(item => item.Met.Count > 0)
            .Select(item =>
                DiffDiagnostics.Consequence(
                    $"{item.Met[0].Resource.ShortType} {NamesOf(item.Met)} {VerbOf(item.Met)}",
                    item.consequence.Text,
                    item.consequence.Page
                )
            );

    private static string NamesOf(IEnumerable<ResourceChange> changes) =>
        NameRuns.Of(
            changes
                .Select(change => change.Machine?.Name ?? ChangeNames.Of(change))
                .Distinct(StringComparer.Ordinal)
                .Order(NaturalOrder.Instance)
        );

    private static string VerbOf(List<ResourceChange> changes) =>
        changes.TrueForAll(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted)
            ? $"would be {(changes.TrueForAll(change => change.Kind == ChangeKind.Deleted) ? "deleted" : "replaced or deleted")}"
            : "would change";

    private static bool Meets(ResourceChange change, ChangeConsequence consequence) =>
        change.Resource.Type == consequence.Type
        && consequence.Kinds.Contains(change.Kind)
        && !change.StaysInAzure
        && (consequence.OfHosts is not { } ofHosts || change.Machine?.IsHost == ofHosts)
        && (consequence.Input is not { } input || change.Properties.Any(property => IsAt(property, input, consequence.OnlyIfOn)))
        && (consequence.Parameter is not { } parameter || HasOther(change, parameter.Script, parameter.Parameter));

    private static bool IsAt(PropertyChange property, string input, bool onlyIfOn) =>
        (property.Path == input || property.Path.StartsWith($"{input}.", StringComparison.Ordinal))
        && (!onlyIfOn || property.Before is PreviewValue.Flag(true));

    // by name: in a list, one parameter more moves all others
    private static bool HasOther(ResourceChange change, string script, string parameter) =>
        change.Resource.TextAt("runCommandName") == script
        && ValueOf(ChangedInputs.Before(change), parameter) is { } before
        && ValueOf(change.Resource.Inputs, parameter) is { } after
        && !ValueEquality.Same(before, after);

    private static PreviewValue? ValueOf(IReadOnlyDictionary<string, PreviewValue> inputs, string parameter) =>
        inputs.GetValueOrDefault("parameters") is PreviewValue.List(var items)
            ? items
                .OfType<PreviewValue.Map>()
                .FirstOrDefault(item => item.Members.GetValueOrDefault("name") is PreviewValue.Text(var name) && name == parameter)
                ?.Members.GetValueOrDefault("value")
            : null;
}

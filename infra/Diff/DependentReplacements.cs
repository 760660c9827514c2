using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Diff;

/// <summary>
/// What is replaced with a replaced resource. The engine deletes a resource of a fixed name first; and with it each dependent that a change of an input that comes from the resource
/// would replace: what is below it in its ARM id, and what has its id in an input that is fixed.
/// </summary>
internal static class DependentReplacements
{
    private const string Source =
        "Pulumi, Resource option deleteBeforeReplace, https://www.pulumi.com/docs/iac/concepts/resources/options/deletebeforereplace/";

    /// <summary>The changes, with those of dependents.</summary>
    /// <param name="changes">What changes by itself.</param>
    /// <param name="kept">The resources that are in both previews, as they are afterwards, with their ARM ids.</param>
    /// <param name="made">Makes the change of a resource that has none of its own.</param>
    public static IEnumerable<ResourceChange> Of(
        IReadOnlyCollection<ResourceChange> changes,
        IReadOnlyCollection<(PreviewResource Resource, string? Id)> kept,
        Func<PreviewResource, ResourceChange> made
    )
    {
        var byUrn = changes.ToDictionary(change => change.Resource.Urn, StringComparer.Ordinal);
        var ids = kept.Where(item => item.Id is not null).ToDictionary(item => item.Resource.Urn, item => item.Id!, StringComparer.Ordinal);
        var dependents = kept.SelectMany(item => item.Resource.DependsOn.Select(urn => (Urn: urn, item.Resource)))
            .ToLookup(pair => pair.Urn, pair => pair.Resource, StringComparer.Ordinal);
        var waiting = new Queue<PreviewResource>(
            changes.Where(change => change.Kind == ChangeKind.Replaced).Select(change => change.Resource)
        );
        while (waiting.TryDequeue(out var replaced))
        {
            if (!ids.TryGetValue(replaced.Urn, out var id))
                continue;
            foreach (var dependent in dependents[replaced.Urn])
            {
                var change = byUrn.GetValueOrDefault(dependent.Urn);
                if (change?.Kind == ChangeKind.Replaced || InputFrom(id, dependent, ids.GetValueOrDefault(dependent.Urn)) is not { } input)
                    continue;
                change ??= made(dependent);
                byUrn[dependent.Urn] = change with
                {
                    Kind = ChangeKind.Replaced,
                    Properties = With(change.Properties, input, dependent, replaced),
                };
                waiting.Enqueue(dependent);
            }
        }

        return byUrn.Values;
    }

    // the input that comes from the replaced resource, and is fixed
    private static string? InputFrom(string id, PreviewResource dependent, string? dependentId)
    {
        if (
            dependentId?.StartsWith($"{id}/", StringComparison.OrdinalIgnoreCase) == true
            && AzureResourceCatalogue.Find(dependent.Type) is { } type
        )
            return type.ScopeInput ?? type.NameInputs.FirstOrDefault(input => AzureResourceType.FixedName(input) is null);
        return ReplacementRules
            .ReplacingInputs(dependent)
            .Where(path => PropertyPath.ValuesIn(new PreviewValue.Map(dependent.Inputs), path.Segments).Any(value => Holds(value, id)))
            .Select(path => path.ToString())
            .FirstOrDefault();
    }

    private static bool Holds(PreviewValue value, string id) =>
        value switch
        {
            PreviewValue.Text(var text) => string.Equals(text, id, StringComparison.OrdinalIgnoreCase)
                || text.StartsWith($"{id}/", StringComparison.OrdinalIgnoreCase),
            PreviewValue.List(var items) => items.Any(item => Holds(item, id)),
            PreviewValue.Map(var members) => members.Values.Any(member => Holds(member, id)),
            _ => false,
        };

    private static ImmutableArray<PropertyChange> With(
        ImmutableArray<PropertyChange> properties,
        string input,
        PreviewResource dependent,
        PreviewResource replaced
    )
    {
        var reason = new ReplacementReason($"it comes from {replaced.ShortType} '{replaced.Name}', which is replaced", Source);
        if (properties.FirstOrDefault(change => change.Path == input) is { } changed)
            return properties.Replace(changed, changed with { Replaces = reason });
        var value = ValueText.At(dependent.Inputs, input);
        return properties.Add(
            new()
            {
                Path = input,
                Before = value,
                After = value,
                Replaces = reason,
            }
        );
    }
}

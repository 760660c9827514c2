using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>Resources that come or go and decide on security by being there.</summary>
internal static class PresenceFindings
{
    public static IEnumerable<SecurityFinding> Of(ResourceChange change)
    {
        // a machine that is deleted takes with it what records it
        if (change.Kind is not (ChangeKind.Created or ChangeKind.Deleted) || change is { Kind: ChangeKind.Deleted, Machine: not null })
            yield break;
        var isNew = change.Kind == ChangeKind.Created;
        foreach (var kind in SecurityTable.Presences.Where(kind => kind.Type == change.Resource.Type && Holds(kind.Only, change.Resource)))
            yield return new(
                kind.Topic,
                isNew ? kind.NewWeakens : kind.LessWeakens && !change.StaysInAzure,
                $"{(isNew ? "new" : "removed")} {kind.Words}: ",
                ChangeNames.Of(change),
                change.StaysInAzure ? " (stays in Azure)" : ""
            );
    }

    /// <summary>Whether a condition of the table holds for a resource.</summary>
    public static bool Holds((string Path, string Value)? condition, PreviewResource resource) =>
        condition is not { } given
        || (
            ValueText.At(resource.Inputs, given.Path) is PreviewValue.Text(var text)
            && string.Equals(text, given.Value, StringComparison.OrdinalIgnoreCase)
        );
}

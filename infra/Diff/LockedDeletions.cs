using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Finds deletions that a management lock refuses. A lock holds for its scope and for all that is below, role assignments too.</summary>
internal static class LockedDeletions
{
    private const string Lock = "authorization:ManagementLockByScope";

    /// <summary>The deletions, also those of replacements, below each locked scope.</summary>
    /// <param name="before">What is there when the deployment starts.</param>
    /// <param name="changes">The changes.</param>
    public static IEnumerable<(string Scope, ImmutableArray<ResourceChange> Changes)> Of(
        PreviewModel before,
        IReadOnlyCollection<ResourceChange> changes
    )
    {
        var deletions = changes
            .Where(change => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted && !change.StaysInAzure)
            // to remove the lock itself is no deletion below it
            .Where(change => !ResourceKinds.Is(change.Resource, Lock))
            .Select(change => (Change: change, Id: FormerIdOf(change)))
            .Where(item => item.Id is not null)
            .ToList();
        return before
            .Resources.Where(resource => ResourceKinds.Is(resource, Lock))
            .Select(resource => resource.TextAt("scope"))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(scope => (scope, deletions.Where(item => IsBelow(item.Id!, scope)).Select(item => item.Change).ToImmutableArray()))
            .Where(locked => !locked.Item2.IsEmpty);
    }

    private static string? FormerIdOf(ResourceChange change) =>
        AzureIdentity.ArmIdOf(
            change.Kind == ChangeKind.Deleted ? change.Resource : change.Resource with { Inputs = ChangedInputs.Before(change) }
        );

    private static bool IsBelow(string id, string scope) =>
        id.Equals(scope, StringComparison.OrdinalIgnoreCase) || id.StartsWith($"{scope}/", StringComparison.OrdinalIgnoreCase);
}

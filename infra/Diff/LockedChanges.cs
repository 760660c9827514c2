using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Finds changes that a management lock refuses. A lock holds for its scope and for all that is below, role assignments too.</summary>
internal static class LockedChanges
{
    /// <summary>The changes below each locked scope: deletions, also those of replacements; and for a read-only lock that is there at the start, all of them.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="before">What is there when the deployment starts.</param>
    /// <param name="after">What is there when it ends: the engine creates a lock before it deletes anything.</param>
    public static IEnumerable<LockedScope> Of(IReadOnlyCollection<ResourceChange> changes, PreviewModel before, PreviewModel after)
    {
        // to remove the lock itself is no deletion below it
        var others = changes
            .Where(change => !change.StaysInAzure && !ResourceKinds.ManagementLocks.Has(change.Resource))
            .Select(change => (Change: change, Id: AzureIdentity.ArmIdOf(ChangedInputs.Former(change))))
            .Where(item => item.Id is not null)
            .ToList();
        var former = LocksOf(before);
        return former
            .Concat(LocksOf(after))
            .DistinctBy(one => one.Scope, StringComparer.OrdinalIgnoreCase)
            .Select(one =>
            {
                var isReadOnly = one.IsReadOnly && former.Contains(one);
                var refused = others.Where(item => IsBelow(item.Id!, one.Scope) && (isReadOnly || Deletes(item.Change)));
                return new LockedScope(one.Scope, isReadOnly, [.. refused.Select(item => item.Change)]);
            })
            .Where(locked => !locked.Changes.IsEmpty);
    }

    // those that another stack of the estate sets, and those of a preview that does not say
    private static ImmutableArray<ScopeLock> LocksOf(PreviewModel model) =>
        [
            .. model
                .Overview.Locks.Concat(
                    model
                        .Resources.Where(ResourceKinds.ManagementLocks.Has)
                        .Select(resource => new ScopeLock(resource.TextAt("scope") ?? "", resource.TextAt("level") == "ReadOnly"))
                        .Where(one => one.Scope.Length > 0)
                )
                .DistinctBy(one => one.Scope, StringComparer.OrdinalIgnoreCase),
        ];

    private static bool Deletes(ResourceChange change) => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted;

    private static bool IsBelow(string id, string scope) =>
        id.Equals(scope, StringComparison.OrdinalIgnoreCase) || id.StartsWith($"{scope}/", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A scope under a lock, and what is refused there.</summary>
/// <param name="Scope">The full ARM id of what the lock is on.</param>
/// <param name="IsReadOnly">Whether the lock refuses every change; otherwise it refuses deletions.</param>
/// <param name="Changes">The changes.</param>
internal sealed record LockedScope(string Scope, bool IsReadOnly, ImmutableArray<ResourceChange> Changes);

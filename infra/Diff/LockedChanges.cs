using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Diff;

/// <summary>Finds changes that a management lock refuses. A lock holds for its scope and for all that is below, role assignments too.</summary>
internal static class LockedChanges
{
    private const string Lock = "authorization:ManagementLockByScope";

    /// <summary>The changes below each locked scope: deletions, also those of replacements; and for a read-only lock that is there at the start, all of them.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="before">What is there when the deployment starts.</param>
    /// <param name="after">What is there when it ends: the engine creates a lock before it deletes anything.</param>
    public static IEnumerable<(string Scope, bool IsReadOnly, ImmutableArray<ResourceChange> Changes)> Of(
        IReadOnlyCollection<ResourceChange> changes,
        PreviewModel before,
        PreviewModel after
    )
    {
        // to remove the lock itself is no deletion below it
        var others = changes
            .Where(change => !change.StaysInAzure && !ResourceKinds.Is(change.Resource, Lock))
            .Select(change => (Change: change, Id: FormerIdOf(change)))
            .Where(item => item.Id is not null)
            .ToList();
        var former = LocksOf(before);
        return former
            .Concat(LocksOf(after))
            .DistinctBy(one => one.Scope, StringComparer.OrdinalIgnoreCase)
            .Select(one =>
                (
                    one.Scope,
                    IsReadOnly: one.IsReadOnly && former.Contains(one),
                    Below: others.Where(item => IsBelow(item.Id!, one.Scope)).Select(item => item.Change)
                )
            )
            .Select(one => (one.Scope, one.IsReadOnly, one.Below.Where(change => one.IsReadOnly || Deletes(change)).ToImmutableArray()))
            .Where(one => !one.Item3.IsEmpty);
    }

    // those that another stack of the estate sets, and those of a preview that does not say
    private static ImmutableArray<ScopeLock> LocksOf(PreviewModel model) =>
        [
            .. model
                .Overview.Locks.Concat(
                    model
                        .Resources.Where(resource => ResourceKinds.Is(resource, Lock))
                        .Select(resource => new ScopeLock(resource.TextAt("scope") ?? "", resource.TextAt("level") == "ReadOnly"))
                        .Where(one => one.Scope.Length > 0)
                )
                .DistinctBy(one => one.Scope, StringComparer.OrdinalIgnoreCase),
        ];

    private static bool Deletes(ResourceChange change) => change.Kind is ChangeKind.Replaced or ChangeKind.Deleted;

    private static string? FormerIdOf(ResourceChange change) =>
        AzureIdentity.ArmIdOf(
            change.Kind is ChangeKind.Deleted or ChangeKind.Created
                ? change.Resource
                : change.Resource with
                {
                    Inputs = ChangedInputs.Before(change),
                }
        );

    private static bool IsBelow(string id, string scope) =>
        id.Equals(scope, StringComparison.OrdinalIgnoreCase) || id.StartsWith($"{scope}/", StringComparison.OrdinalIgnoreCase);
}

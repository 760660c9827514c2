using System.Collections.Immutable;

namespace AvdPulumi.Infra.Diff;

/// <summary>The kinds of changes in an order.</summary>
internal static class ChangeKinds
{
    /// <summary>What does most harm first.</summary>
    public static ImmutableArray<ChangeKind> ByHarm { get; } =
    [ChangeKind.Deleted, ChangeKind.Replaced, ChangeKind.Created, ChangeKind.Updated, ChangeKind.Moved];
}

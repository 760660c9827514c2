using System.Collections.Immutable;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff.Security;

/// <summary>What of a diff concerns security: what the table says, role assignments, and protection. What weakens comes first, then topic by topic.</summary>
internal static class SecurityChanges
{
    /// <summary>The changes, each on one line; those that differ only in the name of a resource are one.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="isNew">Whether there was nothing before: then nobody has more access than before, and what matters is what matters in a preview.</param>
    public static ImmutableArray<SecurityChange> Of(IReadOnlyCollection<ResourceChange> changes, bool isNew) =>
        [
            .. RoleChanges
                .Of(changes, isNew)
                .Concat(
                    changes.SelectMany(change =>
                        PropertyFindings.Of(change).Concat(PresenceFindings.Of(change)).Concat(RdpChanges.Of(change))
                    )
                )
                .GroupBy(finding => (finding.Topic, finding.Weakens, finding.Before, finding.After))
                .Select(same => new SecurityChange(
                    same.Key.Topic,
                    $"{same.Key.Before}{NameRuns.Of(same.Select(finding => finding.Subject).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance))}{same.Key.After}",
                    same.Key.Weakens
                ))
                .OrderByDescending(change => change.Weakens)
                .ThenBy(change => change.Topic)
                .ThenBy(change => change.Text, NaturalOrder.Instance),
        ];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Diff;

/// <summary>What was found in a setting that several stacks share.</summary>
internal static class SharedFindings
{
    /// <summary>Removes from stacks without a change what another stack tells: one with a change, or an earlier one. Errors stay, each stack fails by itself.</summary>
    public static ImmutableArray<PreviewDiff> ToldOnce(ImmutableArray<PreviewDiff> diffs) =>
        [
            .. diffs.Select(
                (diff, index) =>
                    diff.IsEmpty
                        ? diff with
                        {
                            Diagnostics = diff.Diagnostics.RemoveAll(found =>
                                found.Severity != Severity.Error
                                && diffs
                                    .Where((other, at) => at != index && (!other.IsEmpty || at < index))
                                    .Any(other => other.Diagnostics.Any(told => IsSame(told, found)))
                            ),
                        }
                        : diff
            ),
        ];

    private static bool IsSame(Diagnostic one, Diagnostic other) =>
        (one.Code, one.Origin, one.Path, one.Message) == (other.Code, other.Origin, other.Path, other.Message);
}

using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Rules;

/// <summary>Merges findings with the same cause into one: a single fix resolves all of them.</summary>
internal static class OneCause
{
    // beyond this a message is not read
    private const int MostNamed = 8;

    /// <summary>One diagnostic of several that say the same of one value: an anchor or a merged map is read once and bound in several places.</summary>
    /// <param name="diagnostics">What was found, in the order of places.</param>
    /// <param name="sources">Which values were given, and where.</param>
    public static IEnumerable<Diagnostic> OfOneValue(IEnumerable<Diagnostic> diagnostics, SourceMap sources) =>
        diagnostics
            .Select((found, i) => (Found: found, Key: KeyOf(found, sources) ?? i.ToString(CultureInfo.InvariantCulture)))
            .GroupBy(item => item.Key, item => item.Found, StringComparer.Ordinal)
            .Select(same => Joined([.. same]));

    /// <summary>The first finding, with the paths of the others. Empty if there are no findings.</summary>
    public static IEnumerable<Finding> AsOne(this IEnumerable<Finding> findings) =>
        findings.ToList() switch
        {
            [] => [],
            [var only] => [only],
            [var first, .. var others] =>
            [
                first with
                {
                    Message = $"{first.Message} The same applies to {string.Join(", ", others.Select(other => other.Path))}.",
                },
            ],
        };

    // null for what is not about a value in a file; what is missing stands at the place of its section, as others do that are missing there
    private static string? KeyOf(Diagnostic found, SourceMap sources) =>
        found.Origin is { Line: > 0 } origin && sources.Has(found.Path) && sources.Find(found.Path) == origin
            ? $"{origin}\n{found.Code}\n{found.Severity}\n{Said(found)}\n{found.Hint}"
            : null;

    // the message without the path that it begins with, and without the pool that is named before it
    private static string Said(Diagnostic found)
    {
        var path = PoolPath.InSection(found.Path);
        var at = found.Message.IndexOf(path, StringComparison.Ordinal);
        return at == 0 || (at > 0 && PoolPath.IsOfPool(found.Path) && found.Message.StartsWith("Pool", StringComparison.Ordinal))
            ? found.Message[(at + path.Length)..]
            : found.Message;
    }

    private static Diagnostic Joined(ImmutableArray<Diagnostic> same) =>
        same is [var only]
            ? only
            : same[0] with
            {
                Message =
                    $"{same[0].Message} The same applies to {string.Join(", ", same.Skip(1).Take(MostNamed).Select(other => other.Path))}"
                    + (
                        same.Length - 1 > MostNamed
                            ? string.Create(CultureInfo.InvariantCulture, $" and {same.Length - 1 - MostNamed} more.")
                            : "."
                    ),
            };
}

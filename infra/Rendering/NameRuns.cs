using System.Globalization;
using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// Names that differ only in a number, as runs: <c>host-002 to 020, 301 to 320</c>. One range from the first name to the last would include hosts that do not exist if a cluster
/// has its own numbers.
/// </summary>
internal static partial class NameRuns
{
    /// <summary>The runs, in the order of the names.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var runs = new List<(Numbered First, Numbered Last)>();
        foreach (var name in names.Select(Numbered.Of))
        {
            if (runs.Count > 0 && name.Follows(runs[^1].Last))
                runs[^1] = (runs[^1].First, name);
            else
                runs.Add((name, name));
        }

        // after the first name, the number says enough while the rest of it is the same
        return string.Join(
            ", ",
            runs.Select(
                (run, i) =>
                {
                    var first = i > 0 && run.First.IsLike(runs[i - 1].Last) ? run.First.Digits : run.First.Name;
                    return run.First == run.Last ? first : $"{first} to {run.Last.Digits}";
                }
            )
        );
    }

    [GeneratedRegex(@"^(.*?)(\d{1,9})(\D*)$", RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();

    private sealed record Numbered(string Name, string Before, string Digits, string After)
    {
        public static Numbered Of(string name) =>
            LastNumber().Match(name) is { Success: true } match
                ? new(name, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
                : new(name, name, "", "");

        public bool IsLike(Numbered other) => Digits.Length > 0 && Before == other.Before && After == other.After;

        public bool Follows(Numbered other) =>
            IsLike(other) && int.Parse(Digits, CultureInfo.InvariantCulture) == int.Parse(other.Digits, CultureInfo.InvariantCulture) + 1;
    }
}

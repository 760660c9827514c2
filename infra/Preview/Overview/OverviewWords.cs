using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Words of the lines of an overview.</summary>
internal static class OverviewWords
{
    /// <summary>Names with commas; of many, the first and how many more.</summary>
    public static string Names(ImmutableArray<string> names, int most) =>
        names.Length <= most
            ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} and {names.Length - most} more");

    /// <summary>A number and what it counts.</summary>
    public static string Count(double number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>The same where an s makes the plural.</summary>
    public static string Count(double number, string noun) => Count(number, noun, $"{noun}s");

    /// <summary>The first letter in upper case.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

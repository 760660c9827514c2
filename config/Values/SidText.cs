using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>The text form of the security identifiers of a domain.</summary>
internal static class SidText
{
    private const string Start = "S-1-5-21-";

    /// <summary>Whether a text is the start that all of a domain's identifiers have, and so many numbers.</summary>
    public static bool HasNumbers(string text, int count)
    {
        if (!text.StartsWith(Start, StringComparison.Ordinal))
            return false;
        var numbers = text[Start.Length..].Split('-');
        return numbers.Length == count && numbers.All(IsNumber);
    }

    // in the one spelling that Windows has for it: zeros before a number would make two texts of one account
    private static bool IsNumber(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && text == number.ToString(CultureInfo.InvariantCulture);
}

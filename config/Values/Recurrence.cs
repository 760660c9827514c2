using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>How often a maintenance window recurs, in the form of Azure: 3Days, Week Saturday,Sunday, Month Second Tuesday Offset4, Month day1,day15.</summary>
/// <remarks>Source: Azure maintenance configurations, recurEvery.</remarks>
internal static class Recurrence
{
    private const int LastDay = 31;
    private const int LongestOffset = 6;

    public static bool IsValid(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return false;
        var rest = words[1..];
        return Unit(words[0]) switch
        {
            "hour" or "day" => rest.Length == 0,
            "week" => rest.Length == 0 || List(rest).All(IsWeekday),
            "month" => rest.Length == 0 || List(rest).All(IsDayOfMonth) || IsWeekdayOfMonth(rest),
            _ => false,
        };
    }

    /// <summary>The days of the week on which a valid recurrence comes; all of them where it names none.</summary>
    public static IEnumerable<DayOfWeek> Days(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var offset = words
            .Where(IsOffset)
            .Select(word => int.Parse(word.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            .FirstOrDefault();
        var named = words
            .Where(IsWeekday)
            .Select(word => Enum.Parse<DayOfWeek>(word, ignoreCase: true))
            .Select(day => (DayOfWeek)(((int)day + offset + 7) % 7))
            .ToList();
        return named.Count > 0 ? named : Enum.GetValues<DayOfWeek>();
    }

    // an optional count before it, an optional s after it
    private static string Unit(string word)
    {
        var unit = word.TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).ToLowerInvariant();
        var count = word[..^unit.Length];
        if (count.Length > 0 && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0))
            return "";
        return unit.EndsWith('s') ? unit[..^1] : unit;
    }

    private static string[] List(string[] words) => string.Concat(words).Split(',');

    private static bool IsWeekday(string word) => Enum.GetNames<DayOfWeek>().Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsDayOfMonth(string word) =>
        word.StartsWith("day", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(word.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= LastDay;

    private static bool IsWeekdayOfMonth(string[] words) =>
        words.Length is 2 or 3
        && words[0].ToLowerInvariant() is "first" or "second" or "third" or "fourth" or "last"
        && IsWeekday(words[1])
        && (words.Length == 2 || IsOffset(words[2]));

    private static bool IsOffset(string word) =>
        word.StartsWith("Offset", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(word.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
        && days is >= -LongestOffset and <= LongestOffset;
}

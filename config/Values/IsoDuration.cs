using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>A length of time in ISO 8601 form. Months and years are left out: their length depends on the calendar.</summary>
public sealed record IsoDuration : ITextValue<IsoDuration>
{
    private const int LongestDays = 3650;

    private readonly string _text;

    private IsoDuration(string text, TimeSpan value)
    {
        _text = text;
        Value = value;
    }

    /// <inheritdoc/>
    public static string Expectation => "an ISO 8601 duration in weeks, days, hours, minutes and seconds, such as PT48H or P1DT12H";

    /// <inheritdoc/>
    public static string Pattern => "^P(?=.)([0-9]+W)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$";

    /// <summary>The length.</summary>
    public TimeSpan Value { get; }

    /// <summary>Whole days, for defaults in code.</summary>
    public static IsoDuration FromDays(int days) => new(string.Create(CultureInfo.InvariantCulture, $"P{days}D"), TimeSpan.FromDays(days));

    /// <summary>Whole hours, for defaults in code.</summary>
    public static IsoDuration FromHours(int hours) =>
        new(string.Create(CultureInfo.InvariantCulture, $"PT{hours}H"), TimeSpan.FromHours(hours));

    /// <summary>Whole minutes, for defaults in code.</summary>
    public static IsoDuration FromMinutes(int minutes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M"), TimeSpan.FromMinutes(minutes));

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out IsoDuration? value)
    {
        value = null;
        if (text.Length < 3 || text[0] != 'P')
            return false;
        var halves = text[1..].Split('T');
        double seconds = 0;
        if (halves.Length > 2 || !TryAdd(halves[0], "WD", ref seconds))
            return false;
        if (halves.Length == 2 && (halves[1].Length == 0 || !TryAdd(halves[1], "HMS", ref seconds)))
            return false;
        if (seconds > TimeSpan.FromDays(LongestDays).TotalSeconds)
            return false;
        value = new IsoDuration(text, TimeSpan.FromSeconds(seconds));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    // each unit once, and in order
    private static bool TryAdd(string half, string units, ref double seconds)
    {
        while (half.Length > 0)
        {
            var digits = half.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 9)
                return false;
            var unit = units.IndexOf(half[digits], StringComparison.Ordinal);
            if (unit < 0)
                return false;
            seconds += SecondsOf(half[digits]) * int.Parse(half.AsSpan(0, digits), CultureInfo.InvariantCulture);
            units = units[(unit + 1)..];
            half = half[(digits + 1)..];
        }
        return true;
    }

    private static double SecondsOf(char unit) =>
        unit switch
        {
            'W' => 604800,
            'D' => 86400,
            'H' => 3600,
            'M' => 60,
            _ => 1,
        };
}

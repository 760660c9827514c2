using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>A time of day without a date or a zone, as HH:mm.</summary>
public sealed record TimeOfDay : ITextValue<TimeOfDay>
{
    private TimeOfDay(int hour, int minute)
    {
        Hour = hour;
        Minute = minute;
    }

    /// <inheritdoc/>
    public static string Expectation => "a time of day in the form HH:mm, from 00:00 to 23:59";

    /// <inheritdoc/>
    public static string Pattern => "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute { get; }

    /// <summary>A time from its parts, for defaults in code.</summary>
    public static TimeOfDay From(int hour, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)hour, 23u, nameof(hour));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)minute, 59u, nameof(minute));
        return new TimeOfDay(hour, minute);
    }

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out TimeOfDay? value)
    {
        value = null;
        if (text.Length != 5 || text[2] != ':' || !Number(text[..2], 23, out var hour) || !Number(text[3..], 59, out var minute))
            return false;
        value = new TimeOfDay(hour, minute);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}");

    private static bool Number(string digits, int most, out int number)
    {
        number = 0;
        // by hand, because the BCL takes zero characters behind a number
        return digits.All(char.IsAsciiDigit)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number <= most;
    }
}

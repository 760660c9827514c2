using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The option <c>--since</c>: a duration before now, or a time. A time without an offset is UTC.</summary>
internal static class SinceOption
{
    private const string Expectation = "a duration such as 2h, PT2H or P1D, or a time such as 2026-11-20T08:00Z that is not in the future";

    // newest records are looked for in the last 30 days
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"];

    /// <summary>Makes the option.</summary>
    /// <param name="description">What must be newer.</param>
    /// <param name="clock">The clock of the run.</param>
    public static Option<string?> Of(string description, TimeProvider clock)
    {
        var option = new Option<string?>("--since") { Description = description, HelpName = "duration or time" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TimeOf(token.Value, clock.GetUtcNow()) is null)
                result.AddError($"--since accepts {Expectation}, within the last 30 days, not '{VisibleText.Of(token.Value)}'.");
        });
        return option;
    }

    /// <summary>The time that a text means; null if it means none.</summary>
    /// <param name="text">A duration or a time.</param>
    /// <param name="now">The time of the run.</param>
    public static DateTimeOffset? TimeOf(string text, DateTimeOffset now)
    {
        var time = IsoDuration.TryCreate(IsoOf(text), out var duration) ? now - duration.Value : TimeIn(text);
        return time <= now && time >= now - Longest ? time : null;
    }

    // 2h, 30m and 7d are what people type
    private static string IsoOf(string text)
    {
        var upper = text.ToUpperInvariant();
        return upper.Length == 0 || upper[0] == 'P' ? upper
            : upper[^1] is 'D' or 'W' ? $"P{upper}"
            : $"PT{upper}";
    }

    private static DateTimeOffset? TimeIn(string text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

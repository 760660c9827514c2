using System.CommandLine;
using System.Globalization;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The time that a preview uses as the current time.</summary>
internal static class PresentTime
{
    /// <summary>The form of the time, in a sentence.</summary>
    public const string Form =
        "Write date, time and zone as 2026-11-20T08:00:00Z or 2026-11-20T09:00+01:00, from 2020-01-01 to 2037-11-30.";

    private static readonly DateTimeOffset First = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Key Vault and the token count seconds in 32 bits, which end in January 2038; a token lasts up to 27 days
    private static readonly DateTimeOffset End = new(2037, 12, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Forms =
    [
        .. from time in new[] { "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF", "' 'HH:mm:ss" }
        from zone in new[] { "'Z'", "zzz" }
        select $"yyyy-MM-dd{time}{zone}",
    ];

    /// <summary>The option <c>--now</c>.</summary>
    public static Option<DateTimeOffset?> Option() =>
        new("--now")
        {
            Description = $"Use this time as the current time. Two previews can then be compared byte by byte. {Form} Default: the clock.",
            HelpName = "time",
            CustomParser = argument =>
            {
                if (Read(argument.Tokens.Single().Value, out var problem) is { } time)
                    return time;
                argument.AddError(problem);
                return null;
            },
        };

    /// <summary>Reads a time; null, with the problem, if it is not a time or out of range.</summary>
    public static DateTimeOffset? Read(string text, out string problem)
    {
        problem = $"--now is '{text}', which is not a time. {Form}";
        if (!DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return null;
        problem = $"--now is '{text}', which is out of range. {Form}";
        return IsInRange(time) ? time : null;
    }

    /// <summary>Whether a deployment can be made at this time.</summary>
    public static bool IsInRange(DateTimeOffset time) => time >= First && time < End;

    /// <summary>Says that the clock of the machine is wrong by years.</summary>
    /// <param name="now">The time that it shows.</param>
    /// <param name="command">What was typed, to be typed with a time.</param>
    /// <param name="host">The outside world.</param>
    public static async Task<int> RefuseAsync(DateTimeOffset now, string command, AvdHost host)
    {
        await host
            .Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{host.ErrorStyle.Error("avd:")} the clock of this machine shows {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, which is not plausible. Set the clock, or set the time with --now."
                )
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {command} --now 2026-11-20T08:00:00Z").ConfigureAwait(false);
        return ExitCode.Machine;
    }
}

using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>One run of a verb that shows something of an estate.</summary>
/// <param name="Choice">Whose config it is.</param>
/// <param name="Estate">The estate.</param>
/// <param name="Format">How to print.</param>
/// <param name="Width">The columns that text is laid out for.</param>
/// <param name="Host">The outside world, with the colours that are asked for.</param>
internal sealed record EstateRun(ConfigChoice Choice, AvdEstate Estate, string Format, int Width, AvdHost Host)
{
    /// <summary>The loaded config that the estate was derived from.</summary>
    public required ConfigResult Config { get; init; }

    /// <summary>Default: never. Ends the run.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Prints.</summary>
    // records of CSV end with CR LF, which everywhere else is a line feed; CsvText disarms its lines itself
    public Task WriteAsync(string text) => (Format == "csv" ? Host.Commands : Host.Out).WriteAsync(text);

    /// <summary>Ends the run with what to type next.</summary>
    public async Task<int> EndAsync(string next)
    {
        await Host.Out.FlushAsync().ConfigureAwait(false);
        await Host.Error.WriteLineAsync($"Next: {Host.Command} {next}").ConfigureAwait(false);
        return ExitCode.Fine;
    }
}

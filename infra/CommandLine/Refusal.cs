using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The end of a verb that does nothing, because of diagnostics or wrong usage.</summary>
internal static class Refusal
{
    /// <summary>Prints them with the next command, and returns the exit code.</summary>
    /// <param name="found">The diagnostics, at least one.</param>
    /// <param name="host">The outside world.</param>
    /// <param name="next">Default: the explanation of the first one. The next command, with the program.</param>
    public static async Task<int> OfAsync(ImmutableArray<Diagnostic> found, AvdHost host, string? next = null)
    {
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        var first = Verdict.FirstFailing(found, strict: false) ?? found[0];
        await host.Error.WriteLineAsync($"Next: {next ?? $"{host.Command} explain {first.Code}"}").ConfigureAwait(false);
        return ExitCode.Findings;
    }

    /// <summary>Says what was typed wrong and what to type instead, and returns the exit code.</summary>
    /// <param name="problem">What is wrong, as one sentence.</param>
    /// <param name="next">The next command, without the program.</param>
    /// <param name="host">The outside world.</param>
    public static async Task<int> OfUsageAsync(string problem, string next, AvdHost host)
    {
        await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} {problem}").ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
        return ExitCode.Usage;
    }
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The end of a verb that does nothing, because of diagnostics.</summary>
internal static class Refusal
{
    /// <summary>Prints them with the next command, and returns the exit code.</summary>
    /// <param name="found">The diagnostics, at least one.</param>
    /// <param name="host">The outside world.</param>
    public static async Task<int> OfAsync(ImmutableArray<Diagnostic> found, AvdHost host)
    {
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {found[0].Code}").ConfigureAwait(false);
        return ExitCode.Findings;
    }
}

using AvdPulumi.Configuration;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>What a verb that shows something of the estate says of a config with errors: the findings, and which one to have explained.</summary>
internal static class ConfigRefusal
{
    /// <summary>Writes the findings to standard error; the answer is the exit code.</summary>
    public static async Task<int> WriteAsync(ConfigChoice choice, ConfigResult config, AvdHost host)
    {
        await host.Error.WriteAsync(DiagnosticText.Render(config.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync(DiagnosticText.SummaryOf(choice.Whose, config.Diagnostics, null)).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {Verdict.FirstFailing(config.Diagnostics, strict: false)!.Code}").ConfigureAwait(false);
        return ExitCode.Findings;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Verbs that show a part of an estate: <c>network</c>, <c>sizing</c>, <c>prepare</c>, <c>hosts</c>. They have the same options, and the same output for a config with errors.</summary>
internal static class EstateCommand
{
    /// <summary>A verb.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">What it does, for its help.</param>
    /// <param name="formats">How it can print.</param>
    /// <param name="host">The outside world.</param>
    /// <param name="layers">Where preferences come from.</param>
    /// <param name="show">Shows it; the answer is the exit code.</param>
    public static Command Build(
        string name,
        string description,
        ImmutableArray<string> formats,
        AvdHost host,
        Lazy<PreferenceLayers> layers,
        Func<EstateRun, ParseResult, Task<int>> show
    )
    {
        var command = new Command(name, description);
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(formats);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction(
            (parsed, cancellation) =>
                onChoice(
                    parsed,
                    (styled, preferences, choice) =>
                    {
                        var (_, config) = LoadedStack.Read(choice, styled);
                        return config.Estate is { } estate
                            ? show(
                                new EstateRun(choice, estate, preferences.FormatAmong(formats), preferences.Width, styled)
                                {
                                    Config = config,
                                    Cancellation = cancellation,
                                },
                                parsed
                            )
                            : RefuseAsync(choice, config, styled);
                    }
                )
        );
        return command;
    }

    // the findings, and which one to have explained
    private static async Task<int> RefuseAsync(ConfigChoice choice, ConfigResult config, AvdHost host)
    {
        await host.Error.WriteAsync(DiagnosticText.Render(config.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync(DiagnosticText.SummaryOf(choice.Whose, config.Diagnostics, null)).ConfigureAwait(false);
        await host
            .Error.WriteLineAsync($"Next: {host.Command} explain {Verdict.FirstFailing(config.Diagnostics, strict: false)!.Code}")
            .ConfigureAwait(false);
        return ExitCode.Findings;
    }
}

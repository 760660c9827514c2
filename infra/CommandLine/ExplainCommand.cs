using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd explain</c>: what does a diagnostic mean, and how is it fixed?</summary>
internal static class ExplainCommand
{
    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var code = new Argument<string>("code") { Description = "The code of a diagnostic, such as AVD0005." };
        var command = new Command("explain", "Explain a diagnostic: its cause, an example, the remedy and the source.") { code };
        var options = new PreferredOptions(command, host, layers);
        options.AddColour();
        command.SetAction((parsed, _) => options.RunAsync(parsed, (styled, _) => RunAsync(parsed.GetValue(code)!, styled)));
        return command;
    }

    private static async Task<int> RunAsync(string code, AvdHost host)
    {
        if (AllDiagnostics.Find(code) is { } descriptor)
        {
            await host.Out.WriteAsync(DescriptorText.Render(descriptor, host.OutStyle)).ConfigureAwait(false);
            return ExitCode.Fine;
        }

        await host
            .Error.WriteLineAsync(
                $"{host.ErrorStyle.Error("avd:")} '{VisibleText.WithoutSecrets(code)}' is not the code of a diagnostic. Codes are from {AllDiagnostics.All[0].Code} to {AllDiagnostics.All[^1].Code}; docs/diagnostics.md lists them."
            )
            .ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {host.Command} explain {AllDiagnostics.All[0].Code}").ConfigureAwait(false);
        return ExitCode.Usage;
    }
}

using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd validate</c>: is the config of a stack right?</summary>
internal static class ValidateCommand
{
    public static Command Build(AvdHost host)
    {
        var stack = CommonOptions.Stack();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("validate", "Check the config of a stack: everything wrong at once, each with its place and what to do.") { stack, format };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(stack)!, parsed.GetValue(format)!, host));
        return command;
    }

    private static async Task<int> RunAsync(string stack, string format, AvdHost host)
    {
        var config = StackConfig.Load(stack, host);
        if (format == "json")
        {
            await host.Out.WriteAsync(DiagnosticJson.Render(stack, config.Diagnostics)).ConfigureAwait(false);
        }
        else
        {
            await host.Out.WriteAsync(DiagnosticText.Render(config.Diagnostics, host.OutStyle)).ConfigureAwait(false);
            await host.Out.WriteLineAsync(DiagnosticText.SummaryOf(stack, config.Diagnostics)).ConfigureAwait(false);
        }

        await host.Error.WriteLineAsync($"Next: {NextAfter(stack, config, host)}").ConfigureAwait(false);
        return config.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string NextAfter(string stack, StackConfig config, AvdHost host) =>
        config.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } first
            ? $"{host.Command} explain {first.Code}"
            : $"{host.Command} preview --stack {stack}";
}

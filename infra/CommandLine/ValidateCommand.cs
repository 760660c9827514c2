using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd validate</c>: is the config of a stack right?</summary>
internal static class ValidateCommand
{
    public static Command Build(AvdHost host)
    {
        var format = CommonOptions.Format("text", "json", "sarif", "github");
        var strict = CommonOptions.Strict();
        var command = new Command("validate", "Check the config of a stack, or one file: everything wrong at once, each with its place and what to do.") { format, strict };
        var choice = ConfigChoice.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(choice(parsed), parsed.GetValue(format)!, parsed.GetValue(strict), host));
        return command;
    }

    private static async Task<int> RunAsync(ConfigChoice choice, string format, bool strict, AvdHost host)
    {
        var (stack, config) = (choice.Stack, StackConfig.Load(choice, host));
        var found = config.Diagnostics;
        await (format == "github" ? host.Commands : host.Out).WriteAsync(Render(stack, config, format, host)).ConfigureAwait(false);

        // JSON and SARIF are one document, and a line more would break it
        var talk = format is "json" or "sarif" ? host.Error : host.Out;
        await talk.WriteLineAsync(DiagnosticText.SummaryOf(choice.Whose, found, strict)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {NextAfter(choice, Verdict.FirstFailing(found, strict), host)}").ConfigureAwait(false);
        return Verdict.Of(found, strict);
    }

    private static string Render(string stack, StackConfig config, string format, AvdHost host) => format switch
    {
        "json" => DiagnosticJson.Render(stack, config.Diagnostics),
        "sarif" => SarifRenderer.Render(stack, config.Diagnostics),
        "github" => GithubAnnotations.Render(config.Diagnostics),
        _ => DiagnosticText.Render(config.Diagnostics, host.OutStyle, Excerpts(config, host)),
    };

    // a person at a terminal gets the line as well; a program that reads along gets the lines it knows
    private static Func<Diagnostic, DiagnosticExcerpt?> Excerpts(StackConfig config, AvdHost host) =>
        host.OutStyle.IsColoured ? new DiagnosticSource(host.Files, config.Root).ExcerptOf : _ => null;

    private static string NextAfter(ConfigChoice choice, Diagnostic? first, AvdHost host) => first is null
        ? $"{host.Command} preview {choice.Arguments}"
        : $"{host.Command} explain {first.Code}";
}

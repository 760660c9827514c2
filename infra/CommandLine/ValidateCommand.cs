using System.CommandLine;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd validate</c>: is the config of a stack right?</summary>
internal static class ValidateCommand
{
    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command("validate", "Check the config of a stack, or one file: everything wrong at once, each with its place and what to do.");
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Validate);
        options.AddStrict();
        options.AddColour();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction((parsed, _) => onChoice(parsed, (styled, preferences, choice) => RunAsync(choice, preferences.FormatAmong(OutputFormats.Validate), preferences.Strict, styled)));
        return command;
    }

    private static async Task<int> RunAsync(ConfigChoice choice, string format, string? strict, AvdHost host)
    {
        var (stack, config) = (choice.Stack, StackConfig.Load(choice, host));
        var found = config.Diagnostics;
        await (format == "github" ? host.Commands : host.Out).WriteAsync(Render(stack, config, format, host)).ConfigureAwait(false);

        // JSON and SARIF are one document, and a line more would break it
        var talk = format is "json" or "sarif" ? host.Error : host.Out;
        await talk.WriteLineAsync(DiagnosticText.SummaryOf(choice.Whose, found, strict)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {NextAfter(choice, Verdict.FirstFailing(found, strict is not null), host)}").ConfigureAwait(false);
        return Verdict.Of(found, strict is not null);
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

using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd validate</c>: is the config of a stack valid?</summary>
internal static class ValidateCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "validate";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var command = new Command(
            Name,
            "Check the config of a stack, of all stacks or of one file. Report all problems in one run, each with its position and a remedy."
        );
        var options = new PreferredOptions(command, host, layers);
        var all = new Option<bool>("--all")
        {
            Description =
                "Check every stack of the project, and conflicts between stacks: Azure resources and roles that two stacks both create, and computer names, addresses "
                + "and capacity of networks and clusters that they both use. Use it before you deploy a new stack, and in the build of a project with several stacks.",
        };
        options.AddFormat(OutputFormats.Validate);
        options.AddStrict();
        options.AddColour();
        command.Options.Add(all);
        var onChoice = ConfigChoice.AddTo(command, host, options, all);
        command.SetAction(
            (parsed, _) =>
                parsed.GetValue(all)
                    ? options.RunAsync(
                        parsed,
                        (styled, preferences) => RunAllAsync(preferences.FormatAmong(OutputFormats.Validate), preferences.Strict, styled)
                    )
                    : onChoice(
                        parsed,
                        (styled, preferences, choice) =>
                            RunAsync(choice, preferences.FormatAmong(OutputFormats.Validate), preferences.Strict, styled)
                    )
        );
        return command;
    }

    private static async Task<int> RunAllAsync(string format, string? strict, AvdHost host)
    {
        var project = ProjectConfig.Load(host);
        var found = project.Found;
        await (format == "github" ? host.Commands : host.Out)
            .WriteAsync(
                format switch
                {
                    "json" => ProjectJson.Render(project),
                    "sarif" => SarifRenderer.Render(project),
                    // what stacks share is one finding in one file
                    "github" => GithubAnnotations.Render(found.Distinct()),
                    _ => ProjectText.Render(project, strict, host.OutStyle, Excerpts(project.Root, host)),
                }
            )
            .ConfigureAwait(false);

        var talk = format is "json" or "sarif" ? host.Error : host.Out;
        await talk.WriteLineAsync(ProjectText.SummaryOf(project, strict)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        if (
            (
                Verdict.FirstFailing(found, strict is not null)?.Code is { } code ? $"explain {code}"
                : project.Stacks.Length > 0 ? $"preview --stack {ShellWord.Of(project.Stacks[0].Name)}"
                : null
            ) is
            { } next
        )
            await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
        return Verdict.Of(found, strict is not null);
    }

    private static async Task<int> RunAsync(ConfigChoice choice, string format, string? strict, AvdHost host)
    {
        var (stack, config) = (choice.Stack, LoadedStack.Load(choice, host));
        var found = config.Diagnostics;
        await (format == "github" ? host.Commands : host.Out).WriteAsync(Render(stack, config, format, host)).ConfigureAwait(false);

        // JSON and SARIF are one document, and a line more would break it
        var talk = format is "json" or "sarif" ? host.Error : host.Out;
        await talk.WriteLineAsync(DiagnosticText.SummaryOf(choice.Whose, found, strict)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host
            .Error.WriteLineAsync($"Next: {NextAfter(choice, Verdict.FirstFailing(found, strict is not null), host)}")
            .ConfigureAwait(false);
        return Verdict.Of(found, strict is not null);
    }

    private static string Render(string stack, LoadedStack config, string format, AvdHost host) =>
        format switch
        {
            "json" => DiagnosticJson.Render(stack, config.Diagnostics),
            "sarif" => SarifRenderer.Render(stack, config.Diagnostics),
            "github" => GithubAnnotations.Render(config.Diagnostics),
            _ => DiagnosticText.Render(config.Diagnostics, host.OutStyle, Excerpts(config.Root, host)),
        };

    // a person at a terminal gets the line as well; a program that reads along gets the lines it knows
    private static Func<Diagnostic, DiagnosticExcerpt?> Excerpts(string root, AvdHost host) =>
        host.OutStyle.IsColoured ? new DiagnosticSource(host.Files, root).ExcerptOf : _ => null;

    private static string NextAfter(ConfigChoice choice, Diagnostic? first, AvdHost host) =>
        first is null ? $"{host.Command} preview {choice.Arguments}" : $"{host.Command} explain {first.Code}";
}

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
        var all = new Option<bool>("--all")
        {
            Description = "Check every stack of the project, and then all of them together: what two stacks would both make (Azure resources, roles) or both claim (computer names, addresses, "
                + "room on networks and clusters). Each stack may be right where two of them are not. Run it before a new stack is deployed, and in the build of a project with several.",
        };
        var command = new Command("validate", "Check the config of a stack, of all stacks, or one file: everything wrong at once, each with its place and what to do.") { format, strict, all };
        var choice = ConfigChoice.AddTo(command, all);
        command.SetAction((parsed, _) => parsed.GetValue(all)
            ? RunAllAsync(parsed.GetValue(format)!, parsed.GetValue(strict), host)
            : RunAsync(choice(parsed), parsed.GetValue(format)!, parsed.GetValue(strict), host));
        return command;
    }

    private static async Task<int> RunAllAsync(string format, bool strict, AvdHost host)
    {
        var project = ProjectConfig.Load(host);
        var found = project.Found;
        await (format == "github" ? host.Commands : host.Out).WriteAsync(format switch
        {
            "json" => ProjectJson.Render(project),
            "sarif" => SarifRenderer.Render(project),
            // what stacks share is one finding in one file
            "github" => GithubAnnotations.Render(found.Distinct()),
            _ => ProjectText.Render(project, strict, host.OutStyle, Excerpts(project.Root, host)),
        }).ConfigureAwait(false);

        var talk = format is "json" or "sarif" ? host.Error : host.Out;
        await talk.WriteLineAsync(ProjectText.SummaryOf(project, strict)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        if ((Verdict.FirstFailing(found, strict)?.Code is { } code ? $"explain {code}" : project.Stacks.Length > 0 ? $"preview --stack {ShellWord.Of(project.Stacks[0].Name)}" : null) is { } next)
            await host.Error.WriteLineAsync($"Next: {host.Command} {next}").ConfigureAwait(false);
        return Verdict.Of(found, strict);
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
        _ => DiagnosticText.Render(config.Diagnostics, host.OutStyle, Excerpts(config.Root, host)),
    };

    // a person at a terminal gets the line as well; a program that reads along gets the lines it knows
    private static Func<Diagnostic, DiagnosticExcerpt?> Excerpts(string root, AvdHost host) =>
        host.OutStyle.IsColoured ? new DiagnosticSource(host.Files, root).ExcerptOf : _ => null;

    private static string NextAfter(ConfigChoice choice, Diagnostic? first, AvdHost host) => first is null
        ? $"{host.Command} preview {choice.Arguments}"
        : $"{host.Command} explain {first.Code}";
}

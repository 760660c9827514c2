using System.CommandLine;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The command line: arguments in, exit code out.</summary>
public static class AvdApp
{
    private const string About = """
        Azure Virtual Desktop on Azure Local, from one YAML file.

        Examples:
          avd validate --stack prod              is the config right?
          avd preview --stack prod               what would be deployed?
          avd preview --stack dev --format json  the same, for a program
          avd preview --config mine.yml          one file by itself
          avd explain AVD0020                    what does this finding mean?
          avd help preview                       what can a verb do?

        Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 a defect of this program.
        Without a verb, under the Pulumi engine, it deploys: pulumi up --stack prod
        The runner has two verbs more: dotnet run avd.cs test, dotnet run avd.cs bench
        """;

    /// <summary>Runs the program.</summary>
    public static async Task<int> RunAsync(string[] args, AvdHost host)
    {
        host = host.Guarded();
        var code = await InvokeAsync(args, host).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);
        await host.Error.FlushAsync().ConfigureAwait(false);
        return code;
    }

    private static async Task<int> InvokeAsync(string[] args, AvdHost host)
    {
        var root = new RootCommand(About.Replace("  avd ", $"  {host.Command} ", StringComparison.Ordinal))
        {
            ValidateCommand.Build(host),
            PreviewCommand.Build(host),
            ExplainCommand.Build(host),
        };
        var parsed = root.Parse(WithHelp(args));
        if (parsed.Errors.Count > 0) return await WrongUsageAsync(parsed, host).ConfigureAwait(false);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await DefectReport.WriteAsync(exception, host).ConfigureAwait(false);
            return ExitCode.Defect;
        }
    }

    // `dotnet run` keeps --help for itself, so help is a verb as well
    private static string[] WithHelp(string[] args) => args switch
    {
        [] => ["--help"],
        ["help", .. var verb] => [.. verb, "--help"],
        _ => [.. args],
    };

    private static async Task<int> WrongUsageAsync(ParseResult parsed, AvdHost host)
    {
        var problems = parsed is { CommandResult.Command: RootCommand root, UnmatchedTokens: [var word, ..] } ? [UnknownVerb(word, root)] : parsed.Errors.Select(error => error.Message);
        foreach (var problem in problems) await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} {VisibleText.Of(problem)}").ConfigureAwait(false);
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        await host.Error.WriteLineAsync($"Next: {host.Command} help{verb}").ConfigureAwait(false);
        return ExitCode.Usage;
    }

    private static string UnknownVerb(string word, RootCommand root)
    {
        string[] verbs = [.. root.Subcommands.Select(verb => verb.Name), "help"];
        var guess = Spelling.Closest(word, verbs) is { } closest ? $" Did you mean '{closest}'?" : "";
        return $"there is no verb '{word}'; the verbs are {string.Join(", ", verbs)}.{guess}";
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The command line: arguments in, exit code out.</summary>
public static class AvdApp
{
    private const string About = """
        Azure Virtual Desktop on Azure Local, from one YAML file.

        Examples:
          avd validate --stack prod              is the config valid?
          avd validate --all                     do stacks conflict?
          avd preview --stack prod               what would be deployed?
          avd preview --stack dev --format json  the same, for a program
          avd preview --config mine.yml          the same, for one file
          avd diff --stack prod                  what would a pull request change?
          avd network --stack prod               what must firewalls allow?
          avd sizing --stack prod                is the capacity sufficient?
          avd prepare --stack prod               what must others do, and when?
          avd watch --stack prod                 is it valid, at every save?
          avd config --stack prod                which value applies, and where is it set?
          avd import azurelocal-avd old.yml      a config from that of azurelocal-avd
          avd export --stack prod                parameters for its templates
          avd verify --stack prod                does the running estate work?
          avd drift --stack prod                 what differs in Azure?
          avd hosts list --stack prod            session hosts, sessions, images
          avd hosts drain AVD-001 --stack prod   no new sessions on a host
          avd roll --stack prod --dry-run        how are hosts replaced?
          avd adopt rg-avd.json --stack prod     take over what is running already
          avd explain AVD0020                    what does this code mean?
          avd explain host_pool.type             what does this setting do?
          avd init contoso                       how do I start a project?
          avd upgrade                            what does a new version change?
          avd help preview                       how is this verb used?

        Data goes to standard output, everything else to standard error.
        Exit codes: 0 success, 1 errors in the config, 2 wrong usage or preference,
          3 a defect in avd, 4 a problem with the disk, network or output,
          5 avd diff or drift --exit-code found changes,
          130 Ctrl-C, 143 terminated.
        Your own defaults (stack, format, colour, width, strict): avd.json, or
          variables such as AVD_STACK=prod; see docs/preferences.md.
        The documentation is in the program:
          avd explain docs/preferences.md
        Started by the Pulumi engine, without a verb, avd deploys:
          pulumi up --stack prod
        """;

    private const string AboutRunner = """
        With dotnet run, use help instead of --help, or write -- before --help.
        The runner accepts --sdk nuget, offline or ask: the packages to build with.
        """;

    /// <summary>Runs the program.</summary>
    public static async Task<int> RunAsync(string[] args, AvdHost host)
    {
        host = host.Guarded();
        try
        {
            var code = await InvokeAsync(args, host).ConfigureAwait(false);
            await host.Out.FlushAsync().ConfigureAwait(false);
            await host.Error.FlushAsync().ConfigureAwait(false);
            return code;
        }
        catch (OutputFaultException fault)
        {
            await host
                .Error.WriteLineAsync(
                    $"{host.ErrorStyle.Error("avd:")} the output cannot be written: {fault.Message}. The printed output is incomplete."
                )
                .ConfigureAwait(false);
            await host.Error.FlushAsync().ConfigureAwait(false);
            return ExitCode.Machine;
        }
    }

    private static async Task<int> InvokeAsync(string[] args, AvdHost host)
    {
        try
        {
            var parsed = Parse(args, host);
            var isUnknown = parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens.Count > 0;
            if (parsed.Errors.Count > 0 || isUnknown)
                return await WrongUsageAsync(parsed, host).ConfigureAwait(false);
            if (parsed.Action is HelpAction)
            {
                using var help = new StringWriter { NewLine = host.Out.NewLine };
                parsed.Invoke(new InvocationConfiguration { Output = help });
                // the library names the program by its file
                await host
                    .Out.WriteAsync(
                        help.ToString()
                            .Replace($"  {parsed.RootCommandResult.Command.Name} ", $"  {host.Command} ", StringComparison.Ordinal)
                    )
                    .ConfigureAwait(false);
                await host.Out.WriteAsync(HelpExamples.Of(parsed.CommandResult.Command, host.Command)).ConfigureAwait(false);
                return ExitCode.Fine;
            }

            return await parsed
                .InvokeAsync(
                    new InvocationConfiguration
                    {
                        Output = host.Out,
                        Error = host.Error,
                        EnableDefaultExceptionHandler = false,
                        // signals stop the process at once; the library would return while the program still writes
                        ProcessTerminationTimeout = null,
                    }
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OutputFaultException))
        {
            await DefectReport.WriteAsync(exception, host).ConfigureAwait(false);
            return ExitCode.Defect;
        }
    }

    private static ParseResult Parse(string[] args, AvdHost host)
    {
        var layers = new Lazy<PreferenceLayers>(() => PreferenceLayers.Read(host));
        var about = host.InstalledAs is null ? $"{About}\n{AboutRunner}" : About;
        var words = WithHelp(args);
        return new VerbTable(host, layers)
            .CommandLineFor(about.Replace("  avd ", $"  {host.Command} ", StringComparison.Ordinal), words)
            .Parse(words);
    }

    // `dotnet run` keeps --help for itself, so help is a verb as well
    private static string[] WithHelp(string[] args) =>
        args switch
        {
            [] => ["--help"],
            ["help", "help" or "--help", ..] => ["--help"],
            ["help", ImportCommand.Name or HostsCommand.Name, var part, ..] => [args[1], part, "--help"],
            ["help", var verb, ..] => [verb, "--help"],
            ["help"] => ["--help"],
            _ => [.. args],
        };

    private static async Task<int> WrongUsageAsync(ParseResult parsed, AvdHost host)
    {
        var problems = parsed is { CommandResult.Command: RootCommand root, UnmatchedTokens: [var word, ..] }
            ? [UnknownVerb(word, root)]
            : parsed.Errors.Select(error => error.Message + Meant(error.Message, parsed));
        foreach (var problem in problems)
            await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} {VisibleText.WithoutSecrets(problem)}").ConfigureAwait(false);
        await host
            .Error.WriteLineAsync($"Next: {host.Command} help {VerbPath.Of(parsed.CommandResult.Command)}".TrimEnd())
            .ConfigureAwait(false);
        return ExitCode.Usage;
    }

    // the library says that it does not know an option, and not which one is meant
    private static string Meant(string message, ParseResult parsed)
    {
        foreach (
            var token in parsed.UnmatchedTokens.Where(token =>
                token.StartsWith('-') && message.Contains($"'{token}'", StringComparison.Ordinal)
            )
        )
        {
            var typed = token.Split('=', 2)[0];
            if (Spelling.Closest(typed, OptionsOf(parsed.CommandResult.Command)) is { } closest)
                return $" Did you mean '{closest}'?";
        }

        return "";
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Where(option => !option.Hidden).Select(option => option.Name);

    private static string UnknownVerb(string word, RootCommand root)
    {
        if (word.StartsWith('-'))
        {
            var name = word.Split('=', 2)[0];
            var option = Spelling.Closest(name, root.Subcommands.SelectMany(OptionsOf).Distinct());
            return $"the option '{name}' must follow a verb, such as {root.Subcommands.First().Name}.{(option is null || option == name ? "" : $" Did you mean '{option}'?")}";
        }

        string[] verbs = [.. root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name), CompleteCommand.Help];
        var guess = Spelling.Closest(word, verbs) is { } closest ? $" Did you mean '{closest}'?" : "";
        return $"'{word}' is not a verb; the verbs are {string.Join(", ", verbs)}.{guess}";
    }
}

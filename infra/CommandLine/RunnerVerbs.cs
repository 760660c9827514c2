using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The verbs that the runner carries out by itself. They stand here so that help and suggestions know them.</summary>
internal static class RunnerVerbs
{
    public static IEnumerable<Command> Build(AvdHost host) =>
    [
        Runner("test", """
            Build everything and run the tests; the last line of the output is 'N passed, N failed'.

            Examples:
              dotnet run avd.cs test
              dotnet run avd.cs test --filter FullyQualifiedName~HostPoolTests
              AVD_ACCEPT=1 dotnet run avd.cs test    accept changed goldens and documents, then read git diff
            """, host,
            new Option<string>("--filter") { Description = "Run only the tests that match; passed on to dotnet test.", HelpName = "expression" },
            new Option<bool>("--coverage") { Description = "Print the coverage of each room, too." }),
        Runner("bench", """
            Time the program as a whole and show where the time goes. It accepts no options and takes some minutes.

            Example:
              dotnet run avd.cs bench
            """, host),
    ];

    private static Command Runner(string verb, string description, AvdHost host, params Option[] options)
    {
        var command = new Command(verb, description);
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(async (_, _) =>
        {
            await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} only the runner can do '{verb}'.").ConfigureAwait(false);
            await host.Error.WriteLineAsync($"Next: dotnet run avd.cs {verb}").ConfigureAwait(false);
            return ExitCode.Usage;
        });
        return command;
    }
}

using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The verbs that the runner carries out by itself. They stand here so that help and suggestions know them.</summary>
internal static class RunnerVerbs
{
    public static IEnumerable<Command> Build(AvdHost host) =>
        [
            Runner(
                "test",
                "Build everything and run the tests. The last line is 'N passed, N failed'. With AVD_ACCEPT=1, changed goldens and documents are accepted.",
                host,
                new Option<string>("--filter")
                {
                    Description = "Run only the tests that match, such as FullyQualifiedName~HostPoolTests. dotnet test defines the form.",
                    HelpName = "expression",
                },
                new Option<bool>("--coverage") { Description = "Print the coverage of each room, too." }
            ),
            Runner("bench", "Time the program and show where the time goes. Takes some minutes.", host),
        ];

    private static Command Runner(string verb, string description, AvdHost host, params Option[] options)
    {
        var command = new Command(verb, description);
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(
            async (_, _) =>
            {
                await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} only the runner can do '{verb}'.").ConfigureAwait(false);
                await host.Error.WriteLineAsync($"Next: dotnet run avd.cs {verb}").ConfigureAwait(false);
                return ExitCode.Usage;
            }
        );
        return command;
    }
}

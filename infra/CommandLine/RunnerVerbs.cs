using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The verbs that only the runner runs. They are listed here for help and suggestions.</summary>
internal static class RunnerVerbs
{
    public static IEnumerable<Command> Build(AvdHost host) =>
        [
            Runner(
                "test",
                "Build everything and run the tests. The last line is 'N passed, N failed'. With AVD_ACCEPT=1, it accepts changed goldens and documents.",
                host,
                new Option<string>("--filter")
                {
                    Description = "Run only matching tests, such as FullyQualifiedName~HostPoolTests. The syntax is that of dotnet test.",
                    HelpName = "expression",
                },
                new Option<bool>("--coverage") { Description = "Also print the coverage of each room." }
            ),
            Runner("bench", "Measure the run time of the program and its parts. This takes several minutes.", host),
        ];

    private static Command Runner(string verb, string description, AvdHost host, params Option[] options)
    {
        var command = new Command(verb, description);
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(
            async (_, _) =>
            {
                await host.Error.WriteLineAsync($"{host.ErrorStyle.Error("avd:")} only the runner can run '{verb}'.").ConfigureAwait(false);
                await host.Error.WriteLineAsync($"Next: dotnet run avd.cs {verb}").ConfigureAwait(false);
                return ExitCode.Usage;
            }
        );
        return command;
    }
}

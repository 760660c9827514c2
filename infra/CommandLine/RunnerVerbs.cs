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
            Runner(
                "native",
                "Build the program as one native binary, which starts in a tenth of the time and needs no .NET. This takes some minutes and 3 GB of memory, once for each change of the source code. "
                    + "After that, dotnet run avd.cs uses the binary for every verb.",
                host,
                new Option<bool>("--background") { Description = "Build it in the background, with low priority. Linux and macOS." },
                new Option<string>("--use")
                {
                    Description = "Do not build: take the binary of a release, if it is of the version of this source code.",
                    HelpName = "file",
                },
                new Option<bool>("--remove") { Description = "Remove the binary. Verbs run on the plain build again." }
            ),
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

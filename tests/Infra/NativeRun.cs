using System.Diagnostics;
using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>
/// Runs of the command line are made again by the native binary that the variable AVD_NATIVE names, and must give the same bytes. So every test of a verb, and every golden of one, is a test
/// of both builds. Without the variable there is no binary to compare with: compiling one takes minutes.
/// </summary>
internal static class NativeRun
{
    /// <summary>The variable.</summary>
    public const string Variable = "AVD_NATIVE";

    private const string Now = "2026-11-20T08:30:00Z";

    // the name that both must print; a binary that nobody's runner started calls itself otherwise
    private static readonly KeyValuePair<string, string> Runner = new("AVD_COMMAND", "dotnet run avd.cs");

    // what needs no more than files; `init` and `watch` have tests of their own, and the others read Azure
    private static readonly string[] Verbs =
    [
        "validate",
        "preview",
        "diff",
        "network",
        "sizing",
        "prepare",
        "config",
        "import",
        "export",
        "adopt",
        "explain",
        "completions",
        "complete",
        "help",
        "--help",
    ];

    private static readonly string[] WithTime = ["preview", "diff", "adopt"];

    /// <summary>The native binary; null if none was named.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? Repository.PathOf(file) : null;

    /// <summary>Compares the two builds, where the run depends on files alone.</summary>
    /// <param name="files">The project.</param>
    /// <param name="standard">A host without a test's own changes.</param>
    /// <param name="changed">The host of the run.</param>
    /// <param name="args">Its arguments.</param>
    public static async Task CompareAsync(FakeFiles files, AvdHost standard, AvdHost changed, string[] args)
    {
        if (Program is null || args is [var verb, ..] && !Verbs.Contains(verb) || !IsOfFilesAlone(standard, changed))
            return;
        string[] timed = args is [var first, ..] && WithTime.Contains(first) && !args.Contains("--now") ? [.. args, "--now", Now] : args;
        var environment = new Dictionary<string, string>(changed.Environment) { [Runner.Key] = Runner.Value };
        var folder = Directory.CreateTempSubdirectory("avd-native-");
        try
        {
            files.WriteTo(folder.FullName);
            Assert.Equal(
                await PlainAsync(changed with { Environment = environment }, timed),
                await NativeAsync(Program, folder.FullName, environment, timed)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // colours and width are those of a terminal, which a process of a test does not have
    private static bool IsOfFilesAlone(AvdHost standard, AvdHost changed) => changed == standard with { Environment = changed.Environment };

    private static async Task<CommandRun> PlainAsync(AvdHost host, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return new CommandRun(await AvdApp.RunAsync(args, host with { Out = output, Error = error }), output.ToString(), error.ToString());
    }

    private static async Task<CommandRun> NativeAsync(string program, string folder, Dictionary<string, string> environment, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("AVD_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // whoever runs the tests may have preferences of their own
        start.Environment["XDG_CONFIG_HOME"] = folder;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, AsIfFake(output, folder), AsIfFake(await error, folder));
    }

    private static string AsIfFake(string text, string folder) => text.Replace(folder, FakeFiles.Root, StringComparison.Ordinal);
}

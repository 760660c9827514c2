using System.Diagnostics;
using System.Reflection;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Guest;

/// <summary>PowerShell as a .NET tool of this repository, restored when it is first needed, and Pester, which the build downloaded.</summary>
internal static class PowerShellEngine
{
    private const string ToDo =
        "PowerShell, which runs the tests of the guest scripts, cannot be started. Its version is in .config/dotnet-tools.json; NuGet has it as the package PowerShell. "
        + "Run `dotnet tool restore` in the repository's folder, once with a NuGet source that has it; then run the tests again.";

    private static readonly TimeSpan RestoreLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(10);

    public static string PesterModule { get; } =
        typeof(PowerShellEngine)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(item => item.Key == "PesterModule")
            .Value!;

    /// <summary>Runs a script file; what it prints is the answer.</summary>
    public static string Run(string file, params string[] arguments)
    {
        if (!File.Exists(PesterModule))
            throw new InvalidOperationException(
                $"Pester is not at {PesterModule}. Run `dotnet restore` and build the tests again: NuGet's packages have moved since."
            );
        Restore();
        var (exitCode, text) = Dotnet(
            RunLimit,
            ["tool", "run", "pwsh", "--", "-NoProfile", "-NonInteractive", "-File", file, .. arguments]
        );
        return exitCode == 0 ? text : throw new InvalidOperationException($"PowerShell ended with {exitCode}:{Environment.NewLine}{text}");
    }

    // a run beside this one may be writing the same files: what fails for that passes the second time
    private static void Restore()
    {
        if (Dotnet(RestoreLimit, ["tool", "restore"]).ExitCode == 0)
            return;
        var (exitCode, text) = Dotnet(RestoreLimit, ["tool", "restore"]);
        if (exitCode != 0)
            throw new InvalidOperationException($"{ToDo}{Environment.NewLine}dotnet tool restore says:{Environment.NewLine}{text}");
    }

    private static (int ExitCode, string Text) Dotnet(TimeSpan limit, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        start.Environment["NO_COLOR"] = "1";
        // a process of half a minute never earns back what profiling its code costs
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}

using System.Diagnostics;

namespace AvdPulumi.Tests.Shared;

/// <summary>The .NET tools of this repository, restored when one is first needed.</summary>
internal static class DotnetTools
{
    private const string ToDo =
        "A .NET tool of this repository cannot be restored. Its version is in .config/dotnet-tools.json. "
        + "Run `dotnet tool restore` in the repository's folder, once with a NuGet source that has it; then run the tests again.";

    private static readonly TimeSpan RestoreLimit = TimeSpan.FromMinutes(5);

    // once for all tests; null where it went well
    private static readonly Lazy<string?> RestoreFailure = new(Restore);

    /// <summary>Runs a tool; its exit code, and what it prints.</summary>
    public static ToolRun Run(TimeSpan limit, string tool, params string[] arguments) =>
        RestoreFailure.Value is { } failure
            ? throw new InvalidOperationException($"{ToDo}{Environment.NewLine}dotnet tool restore says:{Environment.NewLine}{failure}")
            : Dotnet(limit, ["tool", "run", tool, "--", .. arguments]);

    // a run beside this one may be writing the same files: what fails for that passes the second time
    private static string? Restore() =>
        Dotnet(RestoreLimit, ["tool", "restore"]).ExitCode == 0 ? null
        : Dotnet(RestoreLimit, ["tool", "restore"]) is { ExitCode: not 0 } second ? second.Text
        : null;

    private static ToolRun Dotnet(TimeSpan limit, string[] arguments)
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

        return new(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}

/// <summary>How a tool ended, and what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Text);

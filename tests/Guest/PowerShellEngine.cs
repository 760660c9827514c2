using System.Reflection;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Guest;

/// <summary>PowerShell, a .NET tool of this repository, and Pester, which the build downloaded.</summary>
internal static class PowerShellEngine
{
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
        var run = DotnetTools.Run(RunLimit, "pwsh", ["-NoProfile", "-NonInteractive", "-File", file, .. arguments]);
        return run.ExitCode == 0
            ? run.Text
            : throw new InvalidOperationException($"PowerShell ended with {run.ExitCode}:{Environment.NewLine}{run.Text}");
    }
}

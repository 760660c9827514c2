using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>Bicep's own compiler, which the build downloaded.</summary>
internal static class BicepCompiler
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(3);

    private static readonly string? Program = typeof(BicepCompiler)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(item => item.Key == "BicepCompiler")
        ?.Value;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? WhyNot =>
        !OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != System.Runtime.InteropServices.Architecture.X64
            ? "the pinned compiler is for Linux on x64."
        : !File.Exists(Program) ? $"the compiler is not at {Program}; restore and build the tests again."
        : null;

    /// <summary>Compiles parameters against a template of tests/Fixtures/exchange; the answer is what would be sent to Azure.</summary>
    public static string Compile(string parameters)
    {
        var folder = Directory.CreateTempSubdirectory("avd-bicep-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "Fixtures", "exchange", "bicep")))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            File.WriteAllText(Path.Combine(folder.FullName, "exported.bicepparam"), parameters);
            return Run(folder.FullName, "build-params", "exported.bicepparam", "--stdout");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // what an exported file reads from its environment
        start.Environment["AVD_SECRET_JOIN_PASSWORD"] = "from the environment";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(RunLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bicep {string.Join(' ', arguments)} took longer than {RunLimit}.");
        }

        // warnings go to the error output, too: an exported file has none
        Assert.Equal((0, ""), (process.ExitCode, error.GetAwaiter().GetResult().Trim()));
        return output.GetAwaiter().GetResult();
    }
}

/// <summary>A theory that needs Bicep's compiler; skipped, with the reason, where it cannot run.</summary>
internal sealed class BicepTheoryAttribute : TheoryAttribute
{
    public BicepTheoryAttribute()
    {
        if (BicepCompiler.WhyNot is { } obstacle)
            Skip = $"Exported parameters were not compiled: {obstacle}";
    }
}

using System.Text;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using FsCheck;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>What holds of every result, whatever was put in.</summary>
internal static class Robust
{
    private static readonly HashSet<string> Codes = [.. DiagnosticCatalogue.All.Select(descriptor => descriptor.Code)];

    /// <summary>A run with a fixed seed: a build that fails now and then teaches nothing.</summary>
    public static FsCheck.Config Often(int times) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261120UL, 5UL);

    /// <summary>There are no settings exactly where there is an error, and every finding is a known one with something to say.</summary>
    public static bool IsExplained(ConfigResult result) =>
        result.Settings is null == result.Diagnostics.Any(d => d.Severity == Severity.Error)
        && result.Diagnostics.All(d => Codes.Contains(d.Code) && Encoding.UTF8.GetByteCount(d.Message) > 0);

    /// <summary>Whether it is an error of a single value: its form, its type, its limits.</summary>
    public static bool IsShape(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && string.CompareOrdinal(diagnostic.Code, "AVD0040") < 0;
}

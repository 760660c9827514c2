using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Whether a run passes with its diagnostics. It fails on errors, and with <c>--strict</c> also on warnings; notes never fail it.</summary>
internal static class Verdict
{
    /// <summary>The exit code.</summary>
    public static int Of(IEnumerable<Diagnostic> found, bool strict) =>
        FirstFailing(found, strict) is null ? ExitCode.Fine : ExitCode.Findings;

    /// <summary>The diagnostic to fix first: the first error, or with <paramref name="strict"/> the first warning, and a cause before its consequences; null if the run passes.</summary>
    public static Diagnostic? FirstFailing(IEnumerable<Diagnostic> found, bool strict) =>
        found
            .Where(diagnostic => diagnostic.Severity == Severity.Error || (strict && diagnostic.Severity == Severity.Warning))
            .MinBy(diagnostic => (diagnostic.Severity, DiagnosticCatalogue.DistanceFromCause(diagnostic.Code)));
}

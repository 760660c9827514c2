using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Whether what was found lets a run pass. Errors never do, warnings only without <c>--strict</c>, notes always.</summary>
internal static class Verdict
{
    /// <summary>The exit code.</summary>
    public static int Of(IEnumerable<Diagnostic> found, bool strict) =>
        FirstFailing(found, strict) is null ? ExitCode.Fine : ExitCode.Findings;

    /// <summary>The finding to look at first: the first error, or under <paramref name="strict"/> the first warning, and a cause before what follows from it; null if the run passes.</summary>
    public static Diagnostic? FirstFailing(IEnumerable<Diagnostic> found, bool strict) =>
        found
            .Where(diagnostic => diagnostic.Severity == Severity.Error || (strict && diagnostic.Severity == Severity.Warning))
            .MinBy(diagnostic => (diagnostic.Severity, DiagnosticCatalogue.DistanceFromCause(diagnostic.Code)));
}

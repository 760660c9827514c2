namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>The meaning of a diagnostic code. `avd explain` and docs/diagnostics.md are generated from it.</summary>
public record DiagnosticDescriptor
{
    /// <summary>The stable code. It is never reused.</summary>
    public required string Code { get; init; }

    /// <summary>The problem in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>When the diagnostic is reported.</summary>
    public required string Cause { get; init; }

    /// <summary>An input that causes it.</summary>
    public required string Example { get; init; }

    /// <summary>How to fix it.</summary>
    public required string Remedy { get; init; }

    /// <summary>The source of the fact.</summary>
    public required Source Source { get; init; }

    /// <summary>The highest severity of the diagnostic. It may be lower in a case that does less harm: an empty overlay is less severe than an empty base file.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>A diagnostic with this code.</summary>
    /// <param name="origin">Where the value comes from; null if only the run is known.</param>
    /// <param name="path">The setting; empty for a whole file.</param>
    /// <param name="message">What is wrong, the value unless it is secret, and what is allowed.</param>
    /// <param name="hint">Default: <see cref="Remedy"/>. What to do in this case.</param>
    public Diagnostic At(Origin? origin, string path, string message, string? hint = null) =>
        new(Code, Severity, origin, path, message, hint ?? Remedy);

    /// <summary>Whether this is the entry of a code. The code may be in any case and without the letters before the number.</summary>
    public bool IsOf(string code) =>
        string.Equals(Code, code, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Code, "AVD" + code, StringComparison.OrdinalIgnoreCase);
}

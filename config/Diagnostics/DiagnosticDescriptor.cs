namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What a diagnostic code means. `avd explain` and docs/diagnostics.md are made from it.</summary>
public record DiagnosticDescriptor
{
    /// <summary>The stable code; never reused for something else.</summary>
    public required string Code { get; init; }

    /// <summary>The finding in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>When it comes up.</summary>
    public required string Cause { get; init; }

    /// <summary>An input that brings it up.</summary>
    public required string Example { get; init; }

    /// <summary>How to put it right.</summary>
    public required string Remedy { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>How much the finding matters at most. A finding may be milder where it does less harm, as an empty overlay does beside an empty base file.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>A diagnostic with this code.</summary>
    /// <param name="origin">Where the value comes from; null when nothing more precise than the run is known.</param>
    /// <param name="path">The setting; empty when it is about a whole file.</param>
    /// <param name="message">What is wrong, the value where it is no secret, and what is allowed.</param>
    /// <param name="hint">Default: <see cref="Remedy"/>. What to do in this case.</param>
    public Diagnostic At(Origin? origin, string path, string message, string? hint = null) =>
        new(Code, Severity, origin, path, message, hint ?? Remedy);

    /// <summary>Whether this is the entry of a code, which may be in any case and may lack the letters before the number.</summary>
    public bool IsOf(string code) =>
        string.Equals(Code, code, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Code, "AVD" + code, StringComparison.OrdinalIgnoreCase);
}

using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration;

/// <summary>What a diagnostic code means. `avd explain` and docs/diagnostics.md are made from it. Write new entries with named members.</summary>
public sealed record DiagnosticDescriptor
{
    /// <summary>An entry whose members are named.</summary>
    public DiagnosticDescriptor()
    {
    }

    /// <summary>An entry whose members are told by position.</summary>
    [SetsRequiredMembers]
    public DiagnosticDescriptor(string code, string title, string cause, string example, string remedy, string source)
    {
        Code = code;
        Title = title;
        Cause = cause;
        Example = example;
        Remedy = remedy;
        Source = source;
    }

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

    /// <summary>The document that says so: its title and its public URL, or "observed" or "assumption" where there is none.</summary>
    public required string Source { get; init; }

    /// <summary>How much the finding matters at most. A finding may be milder where it does less harm, as an empty overlay does beside an empty base file.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Whether this is the entry of a code, which may be in any case and may lack the letters before the number.</summary>
    public bool IsOf(string code) =>
        string.Equals(Code, code, StringComparison.OrdinalIgnoreCase) || string.Equals(Code, "AVD" + code, StringComparison.OrdinalIgnoreCase);
}

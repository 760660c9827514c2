namespace AvdPulumi.Configuration;

/// <summary>What a diagnostic code means; `avd explain` and docs/diagnostics.md are made from it.</summary>
/// <param name="Code">The stable code; never reused for something else.</param>
/// <param name="Title">The finding in a few words.</param>
/// <param name="Cause">When it comes up.</param>
/// <param name="Example">An input that brings it up.</param>
/// <param name="Remedy">How to put it right.</param>
/// <param name="Source">The document or the rule that says so.</param>
public sealed record DiagnosticDescriptor(string Code, string Title, string Cause, string Example, string Remedy, string Source)
{
    /// <summary>How much the finding matters at most. A finding may be milder where it does less harm, as an empty overlay does beside an empty base file.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Whether this is the entry of a code, which may be in any case and may lack the letters before the number.</summary>
    public bool IsOf(string code) =>
        string.Equals(Code, code, StringComparison.OrdinalIgnoreCase) || string.Equals(Code, "AVD" + code, StringComparison.OrdinalIgnoreCase);
}

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Nothing is deployed until it is put right.</summary>
    Error,

    /// <summary>It may be meant, but probably is not.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}

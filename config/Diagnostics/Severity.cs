namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum Severity
{
    /// <summary>Nothing is deployed until it is fixed.</summary>
    Error,

    /// <summary>The configuration may be intended, but is probably wrong.</summary>
    Warning,

    /// <summary>Information.</summary>
    Note,
}

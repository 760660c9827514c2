namespace AvdPulumi.Configuration;

/// <summary>Ends the reading of one file: after some faults the rest of a file means nothing. Never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlStopException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

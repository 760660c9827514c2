using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Ends the reading of one file: after some faults the rest of a file means nothing. Never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlStopException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>A parameter file does not follow its syntax; reading it ends here.</summary>
/// <param name="diagnostic">What is wrong, and where.</param>
internal sealed class SyntaxFaultException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

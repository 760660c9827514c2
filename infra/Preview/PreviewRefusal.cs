using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Preview;

/// <summary>The preview will not go on; the diagnostic says why. Thrown through the SDK, which keeps only its text, so the mocks remember it as well.</summary>
internal sealed class PreviewRefusal(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>What a script printed, or why that is not known.</summary>
/// <param name="Text">What it printed, as far as Azure keeps it; empty with a failure.</param>
/// <param name="Failure">Why there is no output; null if there is.</param>
internal sealed record GuestOutput(string Text, ReadFailure? Failure)
{
    /// <summary>No output.</summary>
    public static GuestOutput Failed(ReadFailure failure) => new("", failure);
}

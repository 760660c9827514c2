using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Operations;

/// <summary>What came of one change.</summary>
/// <param name="Action">The change.</param>
/// <param name="Id">ARM id of what was to be changed.</param>
/// <param name="Failure">Why it was not made; null if it was made, or had been made before.</param>
internal sealed record ActionAnswer(HostAction Action, string Id, ReadFailure? Failure)
{
    /// <summary>Whether it was made.</summary>
    public bool IsDone => Failure is null;

    /// <summary>Why it was not made, in a few words; empty if it was.</summary>
    public string Words =>
        Failure switch
        {
            null => "",
            { Reason: ReadFailureReason.NoPermission } => $"no permission ({Failure.StatusWords})",
            // it may have arrived, and nobody knows
            { Reason: ReadFailureReason.NoConnection or ReadFailureReason.Busy } when !HostActionFacts.Of(Action).IsRepeatable =>
                $"{Failure.Words}; it may have been done and is not tried again",
            _ => Failure.Words,
        };
}

namespace AvdPulumi.Components.Guest;

/// <summary>A way in which a guest script fails: the code after <see cref="GuestScript.FailureWord"/>.</summary>
public sealed record GuestFailure
{
    /// <summary>The code, in kebab case.</summary>
    public required string Code { get; init; }

    /// <summary>What happened.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }
}

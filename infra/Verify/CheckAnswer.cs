using System.Collections.Immutable;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify;

/// <summary>What a check found.</summary>
/// <param name="Examined">How many things it looked at; with none of them, it does not apply to the stack.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Unread">What it could not read.</param>
internal sealed record CheckAnswer(int Examined, ImmutableArray<CheckFinding> Findings, ImmutableArray<ReadFailure> Unread)
{
    /// <summary>The stack has nothing to check.</summary>
    public static CheckAnswer Nothing { get; } = new(0, [], []);

    /// <summary>An answer of complete reads.</summary>
    public static CheckAnswer Of(int examined, IEnumerable<CheckFinding> findings) => new(examined, [.. findings], []);
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Subject">What it is about: the name of a resource, a host, a secret.</param>
/// <param name="Message">What is wrong with it, as the rest of a sentence that begins with the subject.</param>
internal sealed record CheckFinding(string Subject, string Message)
{
    /// <summary>Default: that of the check. What to do about it, as one sentence.</summary>
    public string? Remedy { get; init; }
}

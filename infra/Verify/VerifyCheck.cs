using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Verify;

/// <summary>One row of the validation matrix: what is proven of a running estate, and how.</summary>
internal sealed record VerifyCheck
{
    /// <summary>Its name on the command line, such as <c>hosts-available</c>. It never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The phase whose work it proves: 1 to 8.</summary>
    public required int Phase { get; init; }

    /// <summary>What is true if it passes, as one sentence.</summary>
    public required string Proves { get; init; }

    /// <summary>How that is found out; for a person, what to do.</summary>
    public required string How { get; init; }

    /// <summary>Default: error. What a failure means for the run: an error always fails it, a warning only with <c>--strict</c>.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What to do if it fails.</summary>
    public required string Remedy { get; init; }

    /// <summary>The least built-in role that it needs, with its scope; empty for what a person checks.</summary>
    public required string LeastRole { get; init; }

    /// <summary>The source of the fact.</summary>
    public required Source Source { get; init; }

    /// <summary>Default: false. Whether it runs a script in a machine, which only <c>--in-guest</c> allows.</summary>
    public bool IsInGuest { get; init; }

    /// <summary>Default: false. Whether <c>--since</c> says how new a record must be.</summary>
    public bool UsesSince { get; init; }

    /// <summary>The check; null for what only a person can check.</summary>
    public Func<VerifyReads, Task<CheckAnswer>>? Run { get; init; }
}

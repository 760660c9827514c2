using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify.Drills;

/// <summary>Something that can be lost, the page with the steps to recover it, and the checks that prove the recovery.</summary>
internal sealed record RecoveryDrill
{
    /// <summary>One word that never changes, such as <c>host-pool</c>. The page marks the place of the proof with it.</summary>
    public required string Key { get; init; }

    /// <summary>What is lost.</summary>
    public required string Title { get; init; }

    /// <summary>The data that cannot be recovered, with the settings that limit them.</summary>
    public required string Loss { get; init; }

    /// <summary>File name of the page in docs/runbooks, without its ending.</summary>
    public required string Runbook { get; init; }

    /// <summary>Names of checks of <c>avd verify</c> that prove the recovery, in the order of the phases.</summary>
    public required ImmutableArray<string> Checks { get; init; }

    /// <summary>What the checks do not prove, and how to see it; empty if they prove everything.</summary>
    public string Beyond { get; init; } = "";

    /// <summary>Default: none. The recovery time in the deep design's tables, as it is there.</summary>
    public string? TargetTime { get; init; }

    /// <summary>Where the scenario comes from.</summary>
    public required Source Source { get; init; }
}

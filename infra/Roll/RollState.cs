using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>How far a roll is: all that a resumed one must know. It is written before and after each step.</summary>
internal sealed record RollState
{
    /// <summary>Version of its JSON form.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version with which it was written.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The stack.</summary>
    public required string Stack { get; init; }

    /// <summary>Full ARM id of the host pool.</summary>
    public required string HostPoolId { get; init; }

    /// <summary>What the hosts become, as a hash: a roll is not resumed with another config.</summary>
    public required string Target { get; init; }

    /// <summary>The limits.</summary>
    public required RollPolicy Policy { get; init; }

    /// <summary>Whether the images of the hosts still have to be created.</summary>
    public required bool NeedsImages { get; init; }

    /// <summary>The hosts that are still to be done, in their order.</summary>
    public required ImmutableArray<RollHost> Pending { get; init; }

    /// <summary>The batch in work; null between two batches.</summary>
    public RollBatch? Batch { get; init; }

    /// <summary>Default: none. Computer names of hosts that are done.</summary>
    public ImmutableArray<string> Done { get; init; } = [];

    /// <summary>How many batches were begun.</summary>
    public int Batches { get; init; }

    /// <summary>How many hosts there are in all.</summary>
    public int Total => Pending.Length + Done.Length + (Batch?.Hosts.Length ?? 0);

    /// <summary>What no roll writes, as a part of a sentence; null if there is nothing.</summary>
    public string? Damage =>
        Policy is not { SeatsPerHost: > 0, BatchSize: > 0 } ? "its limits are not positive"
        : Pending.Any(host => host is null) ? "a host that is to be done is null"
        : Batch is not { } batch ? null
        : batch.Hosts.IsEmpty || batch.Hosts.Any(host => host is null) ? "its batch has no hosts"
        : batch is { Step: RollStep.Empty, Drained: null } ? "its batch waits for users, and was never drained"
        : batch is { Step: RollStep.Verify, Deployed: null } ? "its batch waits for new hosts, and was never deployed"
        : null;
}

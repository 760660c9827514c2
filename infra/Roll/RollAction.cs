using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>What a roll does next.</summary>
internal abstract record RollAction
{
    /// <summary>Deploys the images that the hosts need.</summary>
    public sealed record DeployImages : RollAction;

    /// <summary>Excludes hosts from scaling, drains them, and tells their users.</summary>
    /// <param name="Hosts">The hosts.</param>
    /// <param name="IsFirst">False where somebody opened a host of the batch in between.</param>
    public sealed record Drain(ImmutableArray<RollHost> Hosts, bool IsFirst) : RollAction;

    /// <summary>Sends the last message.</summary>
    public sealed record LastCall(ImmutableArray<RollHost> Hosts) : RollAction;

    /// <summary>Signs out the sessions that are left.</summary>
    public sealed record SignOut(ImmutableArray<RollHost> Hosts) : RollAction;

    /// <summary>Removes registrations.</summary>
    public sealed record Deregister(ImmutableArray<RollHost> Hosts) : RollAction;

    /// <summary>Destroys machines.</summary>
    public sealed record Destroy(ImmutableArray<RollHost> Hosts) : RollAction;

    /// <summary>Deploys hosts.</summary>
    public sealed record Deploy(ImmutableArray<RollHost> Hosts) : RollAction;

    /// <summary>Drains new hosts whose predecessors somebody had drained.</summary>
    public sealed record Restore(ImmutableArray<BatchHost> Hosts) : RollAction;

    /// <summary>Does nothing until a time.</summary>
    public sealed record Wait(DateTimeOffset Until) : RollAction;

    /// <summary>Goes on at once: only the state changes.</summary>
    public sealed record Proceed : RollAction;

    /// <summary>Everything is done.</summary>
    public sealed record Finish : RollAction;

    /// <summary>Ends early.</summary>
    public sealed record Stop(RollStop Reason) : RollAction;
}

/// <summary>Why a roll ended early.</summary>
/// <param name="Cause">The kind of reason.</param>
/// <param name="Words">What happened, as a sentence.</param>
internal sealed record RollStop(RollStopCause Cause, string Words);

/// <summary>The kinds of reasons for which a roll ends early.</summary>
internal enum RollStopCause
{
    /// <summary>Too few seats would stay open.</summary>
    NoSeats,

    /// <summary>Sessions do not end.</summary>
    Sessions,

    /// <summary>Azure refused a change, or could not be read.</summary>
    Azure,

    /// <summary>Pulumi failed.</summary>
    Pulumi,

    /// <summary>New hosts are not healthy in time.</summary>
    Unhealthy,

    /// <summary>A person must remove devices.</summary>
    Devices,

    /// <summary>A file of the roll cannot be written.</summary>
    File,

    /// <summary>Somebody pressed Ctrl-C.</summary>
    Interrupted,
}

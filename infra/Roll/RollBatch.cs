using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>Hosts that are replaced together, and how far that is.</summary>
internal sealed record RollBatch
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its hosts, all of one kind and on one cluster.</summary>
    public required ImmutableArray<BatchHost> Hosts { get; init; }

    /// <summary>What is done next, or was interrupted.</summary>
    public required RollStep Step { get; init; }

    /// <summary>When all hosts were drained; null before.</summary>
    public DateTimeOffset? Drained { get; init; }

    /// <summary>When the last message was sent; null before.</summary>
    public DateTimeOffset? LastCall { get; init; }

    /// <summary>When sessions were signed out for the first time; null before.</summary>
    public DateTimeOffset? SignOut { get; init; }

    /// <summary>When the deployment of the new hosts ended; null before.</summary>
    public DateTimeOffset? Deployed { get; init; }

    /// <summary>What is done with its hosts.</summary>
    public RollKind Kind => Hosts[0].Host.Kind;

    /// <summary>The same hosts from the start: their users are told again, and get their whole time.</summary>
    public RollBatch FromStart() => this with { Step = RollStep.Drain, Drained = null, LastCall = null, SignOut = null };
}

/// <summary>A host of a batch, with how it was before.</summary>
/// <param name="Host">The host.</param>
/// <param name="WasDrained">Whether somebody had drained it before the roll.</param>
/// <param name="WasExcluded">Whether somebody had excluded it from scaling before the roll.</param>
internal sealed record BatchHost(RollHost Host, bool WasDrained, bool WasExcluded);

/// <summary>The steps of a batch, in their order. Each can be done again after an interruption.</summary>
internal enum RollStep
{
    /// <summary>Exclude from scaling, drain, tell users.</summary>
    Drain,

    /// <summary>Wait until no session is left; at the end of the time, sign users out.</summary>
    Empty,

    /// <summary>Remove the registrations from the host pool.</summary>
    Deregister,

    /// <summary>Destroy the machines.</summary>
    Destroy,

    /// <summary>A person removes the devices from Microsoft Entra ID.</summary>
    Devices,

    /// <summary>Deploy the new hosts.</summary>
    Deploy,

    /// <summary>Wait until every new host is available and healthy.</summary>
    Verify,

    /// <summary>Drain again what somebody had drained before.</summary>
    Restore,
}

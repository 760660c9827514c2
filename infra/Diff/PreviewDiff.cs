using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Diff;

/// <summary>What changes from one preview of a stack to another one, whole: everything that a renderer needs, and nothing that is secret.</summary>
public sealed record PreviewDiff
{
    /// <summary>The Pulumi project.</summary>
    public required string Project { get; init; }

    /// <summary>The stack.</summary>
    public required string Stack { get; init; }

    /// <summary>What it is compared with, as the user wrote it: a git ref or the name of a file.</summary>
    public required string Base { get; init; }

    /// <summary>The changes, in reading order: by phase, then as in the preview.</summary>
    public ImmutableArray<ResourceChange> Changes { get; init; } = [];

    /// <summary>Outputs that change, by name.</summary>
    public ImmutableArray<PropertyChange> Outputs { get; init; } = [];

    /// <summary>Changes that concern security: roles, network exposure, secrets, locks, log retention. Most severe first.</summary>
    public ImmutableArray<SecurityChange> Security { get; init; } = [];

    /// <summary>What is affected.</summary>
    public BlastRadius Blast { get; init; } = new();

    /// <summary>Replacements and deletions that <c>deployment.allow_replace</c> names: no errors, but not to be overlooked.</summary>
    public ImmutableArray<AcknowledgedChange> Acknowledged { get; init; } = [];

    /// <summary>Inputs that differ, and that a deployment leaves as they are.</summary>
    public ImmutableArray<IgnoredChange> Ignored { get; init; } = [];

    /// <summary>What the bill depends on and changes.</summary>
    public ImmutableArray<CostChange> Cost { get; init; } = [];

    /// <summary>What was found: in the config, in its base, and changes that the config does not acknowledge.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether anything changes.</summary>
    public bool IsEmpty => Changes.IsEmpty && Outputs.IsEmpty;
}

/// <summary>One resource that changes.</summary>
public sealed record ResourceChange
{
    /// <summary>What happens to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The resource as it is after the change; for one that is deleted, as it was before.</summary>
    public required PreviewResource Resource { get; init; }

    /// <summary>Its name in Azure before; null where that stays.</summary>
    public string? FormerName { get; init; }

    /// <summary>For one that is moved, replaced at the same time or not: its URN before.</summary>
    public string? FormerUrn { get; init; }

    /// <summary>The machine that it belongs to, or is; null for none.</summary>
    public ChangedMachine? Machine { get; init; }

    /// <summary>Whether the engine refuses to delete what is there now, because it is protected.</summary>
    public bool WasProtected { get; init; }

    /// <summary>For one that is deleted: whether it only leaves the program, and stays in Azure.</summary>
    public bool StaysInAzure { get; init; }

    /// <summary>Properties that change, by path.</summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];
}

/// <summary>What happens to a resource.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It is changed in place.</summary>
    Updated,

    /// <summary>It is deleted and made again.</summary>
    Replaced,

    /// <summary>It is deleted.</summary>
    Deleted,

    /// <summary>It keeps existing in Azure under another URN, by an alias.</summary>
    Moved,
}

/// <summary>One property that changes.</summary>
public sealed record PropertyChange
{
    /// <summary>Path on the wire, such as <c>properties.maxSessionLimit</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The value before; null where there was none. A secret is masked.</summary>
    public PreviewValue? Before { get; init; }

    /// <summary>The value after; null where there is none.</summary>
    public PreviewValue? After { get; init; }

    /// <summary>Why this change replaces the resource, with its source; null where it does not.</summary>
    public ReplacementReason? Replaces { get; init; }

    /// <summary>Why Azure refuses this change in place, with its source; null where it does not.</summary>
    public ReplacementReason? Refused { get; init; }
}

/// <summary>A machine of which something changes.</summary>
/// <param name="Name">Its name in Azure.</param>
/// <param name="IsHost">Whether it is a session host; otherwise it is a node of a file server.</param>
public sealed record ChangedMachine(string Name, bool IsHost);

/// <summary>Resources of one kind that the config lets be replaced or deleted.</summary>
/// <param name="Noun">What one of them is called: <c>session host</c>.</param>
/// <param name="Kind">What happens to them: replaced or deleted.</param>
/// <param name="Names">Their names in Azure.</param>
/// <param name="Entries">The entries that name them.</param>
public sealed record AcknowledgedChange(string Noun, ChangeKind Kind, ImmutableArray<string> Names, ImmutableArray<string> Entries);

/// <summary>Why a change of a property replaces its resource, or is refused.</summary>
/// <param name="Text">The reason in words.</param>
/// <param name="Source">Where the fact comes from: title and address.</param>
public sealed record ReplacementReason(string Text, string Source);

/// <summary>One change that concerns security.</summary>
/// <param name="Topic">Which part of security.</param>
/// <param name="Text">What changes, in one line without a full stop.</param>
/// <param name="Weakens">Whether it gives more access or keeps less evidence than before.</param>
public sealed record SecurityChange(SecurityTopic Topic, string Text, bool Weakens);

/// <summary>The parts of security, most severe first.</summary>
public enum SecurityTopic
{
    /// <summary>Who may do what.</summary>
    Roles,

    /// <summary>What can be reached from where.</summary>
    Network,

    /// <summary>Secrets and where they are kept.</summary>
    Secrets,

    /// <summary>Locks and protection against deletion.</summary>
    Locks,

    /// <summary>What is recorded, and how long it is kept.</summary>
    Logs,
}

/// <summary>What a change affects.</summary>
public sealed record BlastRadius
{
    /// <summary>Session hosts that are created.</summary>
    public int HostsCreated { get; init; }

    /// <summary>Session hosts that are replaced.</summary>
    public int HostsReplaced { get; init; }

    /// <summary>Session hosts that are deleted.</summary>
    public int HostsDeleted { get; init; }

    /// <summary>Session hosts of which something is changed in place.</summary>
    public int HostsUpdated { get; init; }

    /// <summary>User seats on the hosts that are replaced or deleted, and all seats of the pools that are.</summary>
    public int SeatsAffected { get; init; }

    /// <summary>Host pools that are replaced or deleted: no user finds a host until all of their hosts are registered again.</summary>
    public ImmutableArray<LostPool> PoolsLost { get; init; } = [];

    /// <summary>Seats of the whole stack, before and after.</summary>
    public int SeatsBefore { get; init; }

    /// <inheritdoc cref="SeatsBefore" />
    public int SeatsAfter { get; init; }

    /// <summary>Whether some of the affected seats have no number, because their pool has no session limit.</summary>
    public bool SeatsUnknown { get; init; }

    /// <summary>Pools without a session limit before the change, which have no number of seats: their names.</summary>
    public ImmutableArray<string> PoolsWithoutLimitBefore { get; init; } = [];

    /// <summary>Pools without a session limit after the change.</summary>
    public ImmutableArray<string> PoolsWithoutLimitAfter { get; init; } = [];

    /// <summary>Resources with state (file server nodes and disks, vaults, workspaces, storage, host pools) that are replaced or deleted: their URNs.</summary>
    public ImmutableArray<string> StatefulTouched { get; init; } = [];
}

/// <summary>A host pool that is replaced or deleted.</summary>
/// <param name="HostPool">Its name in Azure before.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Hosts">How many session hosts are registered in it, whichever stack deploys them; null if it is not known, as of a saved preview without them.</param>
/// <param name="HostsLeft">How many of them stay, and must be registered again: those that are replaced or deleted themselves do not.</param>
/// <param name="Seats">User seats of these hosts; 0 if the pool has no session limit.</param>
public sealed record LostPool(string HostPool, ChangeKind Kind, int? Hosts, int? HostsLeft, int Seats);

using System.Collections.Immutable;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What a reader wants to know of a preview within half a minute. Renderers only lay it out.</summary>
public sealed record PreviewOverview
{
    /// <summary>Nothing to say: the overview of a stack that the config gate stopped.</summary>
    public static PreviewOverview Empty { get; } = new();

    /// <summary>How many of what: resources in Azure by kind, the most important kinds first.</summary>
    public ImmutableArray<KindCount> Kinds { get; init; } = [];

    /// <summary>The session hosts and file server nodes by pool, cluster and size.</summary>
    public ImmutableArray<MachineGroup> Machines { get; init; } = [];

    /// <summary>The host pools of the stack, with their hosts and seats, whichever stack deploys the hosts.</summary>
    public ImmutableArray<PoolSeats> Pools { get; init; } = [];

    /// <summary>The management locks of the estate, whichever stack sets them.</summary>
    public ImmutableArray<ScopeLock> Locks { get; init; } = [];

    /// <summary>Who gets which role where: every role assignment of the stack, by role.</summary>
    public ImmutableArray<GrantedAccess> Access { get; init; } = [];

    /// <summary>What can go wrong or be misused: access, exposure, replacement, protection, gaps.</summary>
    public ImmutableArray<OverviewSection> Risk { get; init; } = [];

    /// <summary>What the bill depends on. No prices are in it.</summary>
    public ImmutableArray<OverviewSection> Cost { get; init; } = [];
}

/// <summary>A kind of resource and how many of it there are.</summary>
/// <param name="Kind">In words, for this number: <c>session hosts</c>, <c>host pool</c>.</param>
/// <param name="Count">How many.</param>
public sealed record KindCount(string Kind, int Count);

/// <summary>A host pool and what registers in it.</summary>
/// <param name="HostPool">Its name in Azure.</param>
/// <param name="Hosts">Computer names of its session hosts.</param>
/// <param name="Seats">Sessions that they all hold together.</param>
public sealed record PoolSeats(string HostPool, ImmutableArray<string> Hosts, int Seats);

/// <summary>A management lock.</summary>
/// <param name="Scope">The full ARM id of what it is on.</param>
/// <param name="IsReadOnly">Whether it refuses every change; otherwise it refuses deletions.</param>
public sealed record ScopeLock(string Scope, bool IsReadOnly);

/// <summary>Machines of one size on one cluster.</summary>
public sealed record MachineGroup
{
    /// <summary>The pool, or the file server cluster.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether they are session hosts; otherwise they are nodes of a file server.</summary>
    public required bool AreHosts { get; init; }

    /// <summary>The Azure Local cluster (the name of its custom location).</summary>
    public required string Cluster { get; init; }

    /// <summary>Their names in Azure.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>How many.</summary>
    public int Count => Names.Length;

    /// <summary>Virtual processors of each.</summary>
    public required int Processors { get; init; }

    /// <summary>Memory of each, in MB.</summary>
    public required int MemoryMb { get; init; }

    /// <summary>Sessions that they all hold together; 0 for file servers.</summary>
    public int Seats { get; init; }
}

/// <summary>A role assignment in words.</summary>
public sealed record GrantedAccess
{
    /// <summary>URN of the role assignment.</summary>
    public required string Urn { get; init; }

    /// <summary>The principal: its name in the config, otherwise the first part of its object id.</summary>
    public required string Who { get; init; }

    /// <summary>The name of the role; of one that is not built in, the first part of its id.</summary>
    public required string Role { get; init; }

    /// <summary>The scope, such as <c>key vault kv-contoso</c>.</summary>
    public required string Where { get; init; }

    /// <summary>What makes the role powerful, such as <c>assigns any role</c>; null for a role that is not.</summary>
    public string? Power { get; init; }
}

/// <summary>Lines on one topic.</summary>
/// <param name="Title">The topic, such as <c>Reachable from the Internet</c>.</param>
/// <param name="Lines">What to know, most important first.</param>
public sealed record OverviewSection(string Title, ImmutableArray<OverviewLine> Lines);

/// <summary>One thing to know.</summary>
/// <param name="Text">A statement of one line, without a full stop.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Setting">The path of the setting that decides it; null for none.</param>
public sealed record OverviewLine(string Text, OverviewWeight Severity = OverviewWeight.Plain, string? Setting = null);

/// <summary>How much a line matters.</summary>
public enum OverviewWeight
{
    /// <summary>Good to know.</summary>
    Plain,

    /// <summary>To be looked at by a reviewer.</summary>
    Notable,
}

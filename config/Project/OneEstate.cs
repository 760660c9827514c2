using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Configuration.Project;

/// <summary>A part of an estate with <c>pools</c> that several of its stacks deploy, because <c>avd:layers</c> or <c>avd:pools</c> do not divide it.</summary>
/// <param name="Stacks">The names of the stacks.</param>
/// <param name="Pool">The pool; null for what all pools share.</param>
internal sealed record OneEstate(string Stacks, string? Pool)
{
    /// <summary>The key with which a stack leaves it to another.</summary>
    public string Path => Pool is null ? "avd:layers" : "avd:pools";

    /// <summary>What it is, in words.</summary>
    public string What => Pool is null ? "the platform" : $"the pool '{Pool}'";

    /// <summary>What to do.</summary>
    public string Advice =>
        Pool is null
            ? "Deploy it from only one stack. In Pulumi.<stack>.yaml of the others, remove platform (or control_plane) and site (or session_hosts) from avd:layers, and keep pools, hosts and their other layers."
            : "Deploy it from only one stack. In Pulumi.<stack>.yaml, set avd:pools to the pools that the stack deploys. With avd:layers [platform], a stack deploys no pool.";

    /// <summary>The part that a resource belongs to; null where the stacks are of different estates, or of one without <c>pools</c>.</summary>
    /// <param name="made">The stacks that make it.</param>
    public static OneEstate? PartOf(ImmutableArray<(ProjectStack Stack, PlannedResource Resource)> made)
    {
        var first = made[0];
        return made.All(other => AreOne(first.Stack.Estate, other.Stack.Estate) && other.Resource.Pool?.Name == first.Resource.Pool?.Name)
            ? new OneEstate(string.Join('\n', made.Select(each => each.Stack.Name)), first.Resource.Pool?.Name)
            : null;
    }

    // the pool that each is known by stands in both, with the same host pool in the same group
    private static bool AreOne(AvdEstate one, AvdEstate other) =>
        one.Pools[0].Name is { } name
        && other.Pools.FirstOrDefault(pool => pool.Name == name) is { } same
        && string.Equals(same.HostPoolId, one.Pools[0].HostPoolId, StringComparison.OrdinalIgnoreCase);
}

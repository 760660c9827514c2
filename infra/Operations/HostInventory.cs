using System.Collections.Immutable;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Operations;

/// <summary>The session hosts of some pools as they run.</summary>
/// <param name="Hosts">Pool by pool: the hosts of the config in the order of their numbers, then other registrations by name.</param>
/// <param name="Unread">What could not be read.</param>
internal sealed record HostInventory(ImmutableArray<HostState> Hosts, ImmutableArray<HostUnread> Unread)
{
    /// <summary>Whether registrations are missing from it, so that nothing can be said of hosts that it does not have.</summary>
    public bool LacksHosts => Unread.Any(unread => unread.List == HostList.Registrations);
}

/// <summary>A list that could not be read.</summary>
/// <param name="What">What it lists, such as <c>the session hosts of vdpool-prod</c>.</param>
/// <param name="Failure">Why it could not be read.</param>
/// <param name="List">What is missing.</param>
internal sealed record HostUnread(string What, ReadFailure Failure, HostList List);

/// <summary>A kind of list that an inventory is made of.</summary>
internal enum HostList
{
    /// <summary>The session hosts of a host pool.</summary>
    Registrations,

    /// <summary>The user sessions of a host pool.</summary>
    Sessions,

    /// <summary>The Arc machines of a resource group or a subscription.</summary>
    Machines,

    /// <summary>The virtual machine instances of machines.</summary>
    Images,
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The rules of the network security group of one logical network.</summary>
/// <param name="Network">The name of the network.</param>
/// <param name="Rules">The rules, inbound before outbound, in the order of evaluation.</param>
/// <param name="ByName">
/// Flows whose destination is a DNS name. A rule matches addresses only, so one rule for each protocol allows their ports to any address; the names are for a
/// firewall behind it.
/// </param>
public sealed record SecurityRuleSet(string Network, ImmutableArray<SecurityRule> Rules, ImmutableArray<NetworkFlow> ByName);

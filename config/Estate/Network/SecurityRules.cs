using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>
/// Network security groups for the logical networks of an estate, as far as their rules can say what the flows say. A rule on Azure Local matches addresses, ranges,
/// ports, and TCP or UDP; no DNS names, and no document says that it accepts service tags.
/// </summary>
/// <remarks>Source: Create network security groups on Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-network-security-groups (2025-06-24)</remarks>
public static class SecurityRules
{
    // as for network security rules in Azure, since no document gives the limit on Azure Local
    private const int LongestName = 80;

    /// <summary>The rules for each network that machines are on. Azure Local has groups for networks with static addresses only.</summary>
    public static ImmutableArray<SecurityRuleSet> Of(Estate estate)
    {
        var flows = NetworkFlows.Of(estate);
        var used = flows.SelectMany(flow => flow.From).Select(source => source.Network).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. estate.Networks.Select(network => network.Settings)
                .Where(network => network.Allocation == IpAllocation.Static && network.AddressPrefix is not null && used.Contains(network.Name))
                .Select(network => Of(network.Name, network.AddressPrefix!, flows)),
        ];
    }

    private static SecurityRuleSet Of(string network, Cidr prefix, ImmutableArray<NetworkFlow> flows)
    {
        // what goes through a proxy leaves as the flow to the proxy
        var outbound = flows.Where(flow => flow.To.Route != FlowRoute.Proxy && flow.From.Any(source => source.Network == network)).ToList();
        var byName = outbound.Where(flow => AddressesOf(flow).IsEmpty).ToImmutableArray();
        var inRules = flows.Select(flow => (Flow: flow, To: AddressesOf(flow).Where(address => IsIn(prefix, address)).ToImmutableArray())).Where(entry => !entry.To.IsEmpty)
            .SelectMany(entry => ProtocolsOf(entry.Flow), (entry, transport) => new Match(transport, [.. entry.Flow.From.Select(source => source.Range ?? SecurityRule.Any).Distinct()], entry.To, entry.Flow));
        var outRules = outbound.SelectMany(ProtocolsOf, (flow, transport) => new Match(transport, [prefix.ToString()], AddressesOf(flow) is { IsEmpty: false } to ? to : [SecurityRule.Any], flow));
        return new(network, [.. RulesOf(inRules, isInbound: true, prefix), .. RulesOf(outRules, isInbound: false, prefix)], byName);
    }

    // names and numbers come from what a rule is for, so that one more rule moves no other; the last rule denies what no rule before it allows
    private static IEnumerable<SecurityRule> RulesOf(IEnumerable<Match> matches, bool isInbound, Cidr prefix)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var purpose in matches.GroupBy(match => match.Key).GroupBy(same => same.First().Flow.Purpose))
        {
            foreach (var (index, same) in purpose.Index())
            {
                var first = same.First();
                var name = FittedName.Of($"allow-{(isInbound ? "in" : "out")}-{(first.Transport == Transport.Tcp ? "tcp" : "udp")}-{SlugOf(first)}", LongestName - 3);
                names[name] = names.GetValueOrDefault(name) + 1;
                yield return new()
                {
                    Name = names[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{names[name]}"),
                    Priority = SecurityRule.FirstPriority + ((int)purpose.Key * SecurityRule.FirstPriority) + index,
                    IsInbound = isInbound,
                    Transport = first.Transport,
                    Sources = first.Sources,
                    Destinations = first.Destinations,
                    Ports = [.. same.SelectMany(match => match.Flow.Ports).Distinct().OrderBy(range => range.First)],
                    Description = Short(string.Join("; ", same.Select(match => FlowPurposes.TitleOf(match.Flow.Purpose)).Distinct())),
                };
            }
        }

        yield return new()
        {
            Name = isInbound ? "deny-in" : "deny-out", Priority = SecurityRule.LastPriority, IsInbound = isInbound, IsAllow = false, Transport = null, Ports = [], Description = "Everything else",
            Sources = [isInbound ? SecurityRule.Any : prefix.ToString()], Destinations = [isInbound ? prefix.ToString() : SecurityRule.Any],
        };
    }

    // a rule is for one protocol, or for all there are
    private static IEnumerable<Transport> ProtocolsOf(NetworkFlow flow) => flow.Transport == Transport.TcpAndUdp ? [Transport.Tcp, Transport.Udp] : [flow.Transport];

    private static string SlugOf(Match match) =>
        match.Destinations is [SecurityRule.Any] ? "any" : string.Concat(match.Flow.To.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');

    private static string Short(string text) => text.Length <= SecurityRule.LongestDescription ? text : $"{text[..(SecurityRule.LongestDescription - 1)]}…";

    // a range stands in place of a name; that of any address is what a name comes to
    private static ImmutableArray<string> AddressesOf(NetworkFlow flow) => !flow.To.Addresses.IsEmpty ? flow.To.Addresses
        : Cidr.TryCreate(flow.To.Name, out var range) && range.PrefixLength > 0 ? [flow.To.Name]
        : [];

    private static bool IsIn(Cidr prefix, string address) => IPv4Address.TryCreate(address, out var ip) ? prefix.Contains(ip) : address == prefix.ToString();

    private sealed record Match(Transport Transport, ImmutableArray<string> Sources, ImmutableArray<string> Destinations, NetworkFlow Flow)
    {
        public string Key => $"{Transport}\n{string.Join(',', Sources)}\n{string.Join(',', Destinations)}";
    }
}

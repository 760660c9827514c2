using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>
/// Network security groups for the logical networks of an estate, as far as rules can express the flows. A rule on Azure Local matches addresses, ranges,
/// ports, and TCP or UDP. It does not match DNS names, and no document says that it accepts service tags.
/// </summary>
/// <remarks>Source: Create network security groups on Azure Local, https://learn.microsoft.com/azure/azure-local/manage/create-network-security-groups (2025-06-24)</remarks>
public static class SecurityRules
{
    // the limit of network security rules in Azure, because no document states the limit on Azure Local
    private const int LongestName = 80;

    // for each purpose; Azure has room for thirteen
    private const int Band = 300;

    /// <summary>The rules for each network with machines. Azure Local supports groups only for networks with static addresses.</summary>
    public static ImmutableArray<SecurityRuleSet> Of(AvdEstate estate) => Of(estate, NetworkFlows.Of(estate));

    /// <summary>The rules for what all pools need, whichever of them a stack deploys: they share the networks.</summary>
    public static ImmutableArray<SecurityRuleSet> OfAllPools(AvdEstate estate) => Of(estate, NetworkFlows.Of(estate, estate.Pools));

    private static ImmutableArray<SecurityRuleSet> Of(AvdEstate estate, ImmutableArray<NetworkFlow> flows)
    {
        var used = flows.SelectMany(flow => flow.From).Select(source => source.Network).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. estate
                .Networks.Select(network => network.Settings)
                .Where(network =>
                    network.Allocation == IpAllocation.Static && network.AddressPrefix is not null && used.Contains(network.Name)
                )
                .Select(network => Of(network.Name, network.AddressPrefix!, flows)),
        ];
    }

    private static SecurityRuleSet Of(string network, Cidr prefix, ImmutableArray<NetworkFlow> flows)
    {
        // traffic through a proxy leaves as the flow to the proxy
        var outbound = flows.Where(flow => flow.To.Route != FlowRoute.Proxy && flow.From.Any(source => source.Network == network)).ToList();
        var byName = outbound.Where(flow => AddressesOf(flow).IsEmpty).ToImmutableArray();
        var inRules = flows
            .Select(flow => (Flow: flow, To: AddressesOf(flow).Where(address => IsIn(prefix, address)).ToImmutableArray()))
            .Where(entry => !entry.To.IsEmpty)
            .SelectMany(
                entry => ProtocolsOf(entry.Flow),
                (entry, transport) =>
                    new Match(
                        transport,
                        [.. entry.Flow.From.Select(source => source.Range ?? SecurityRule.Any).Distinct()],
                        entry.To,
                        entry.Flow
                    )
            );
        var outRules = outbound.SelectMany(
            ProtocolsOf,
            (flow, transport) =>
                new Match(transport, [prefix.ToString()], AddressesOf(flow) is { IsEmpty: false } to ? to : [SecurityRule.Any], flow)
        );
        return new(network, [.. RulesOf(inRules, isInbound: true, prefix), .. RulesOf(outRules, isInbound: false, prefix)], byName);
    }

    // names and numbers follow from the purpose of a rule, so one more rule moves no other; the last rule denies what no rule before it allows
    private static IEnumerable<SecurityRule> RulesOf(IEnumerable<Match> matches, bool isInbound, Cidr prefix)
    {
        var rules = matches
            .GroupBy(match => match.Key)
            .GroupBy(same => same.First().Flow.Purpose)
            .SelectMany(purpose => RulesOf(purpose, isInbound))
            .ToList();
        rules.Add(
            new()
            {
                Name = isInbound ? "deny-in" : "deny-out",
                Priority = SecurityRule.LastPriority,
                IsInbound = isInbound,
                IsAllow = false,
                Transport = null,
                Ports = [],
                Description = "Everything else",
                Sources = [isInbound ? SecurityRule.Any : prefix.ToString()],
                Destinations = [isInbound ? prefix.ToString() : SecurityRule.Any],
            }
        );
        return NamedApart(rules).OrderBy(rule => rule.Priority);
    }

    // the order of allow rules makes no difference: each has a fixed position in the band of its purpose, which only a rule with the same position can move
    private static IEnumerable<SecurityRule> RulesOf(IGrouping<FlowPurpose, IGrouping<string, Match>> purpose, bool isInbound)
    {
        var taken = new HashSet<int>();
        foreach (
            var (name, same) in purpose
                .Select(same => (Name: NameOf(same.First(), isInbound), Same: same))
                .OrderBy(rule => rule.Name, StringComparer.Ordinal)
                .ThenBy(rule => rule.Same.Key, StringComparer.Ordinal)
        )
        {
            var place = PlaceOf(name);
            while (!taken.Add(place))
                place = (place + 1) % Band;
            var first = same.First();
            yield return new()
            {
                Name = name,
                Priority = SecurityRule.FirstPriority + ((int)purpose.Key * Band) + place,
                IsInbound = isInbound,
                Transport = first.Transport,
                Sources = first.Sources,
                Destinations = first.Destinations,
                Ports = [.. same.SelectMany(match => match.Flow.Ports).Distinct().OrderBy(range => range.First)],
                Description = SecurityRule.Fitted(
                    string.Join("; ", same.Select(match => FlowPurposes.TitleOf(match.Flow.Purpose)).Distinct())
                ),
            };
        }
    }

    private static IEnumerable<SecurityRule> NamedApart(IEnumerable<SecurityRule> rules) =>
        rules
            .GroupBy(rule => rule.Name)
            .SelectMany(same =>
                same.Select(
                    (rule, index) =>
                        index == 0 ? rule : rule with { Name = string.Create(CultureInfo.InvariantCulture, $"{rule.Name}-{index + 1}") }
                )
            );

    private static string NameOf(Match match, bool isInbound) =>
        FittedName.Of(
            $"allow-{(isInbound ? "in" : "out")}-{(match.Transport == Transport.Tcp ? "tcp" : "udp")}-{SlugOf(match)}",
            LongestName - 3
        );

    private static int PlaceOf(string name) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % Band);

    // a rule is for one protocol, or for all
    private static IEnumerable<Transport> ProtocolsOf(NetworkFlow flow) =>
        flow.Transport == Transport.TcpAndUdp ? [Transport.Tcp, Transport.Udp] : [flow.Transport];

    private static string SlugOf(Match match) =>
        match.Destinations is [SecurityRule.Any]
            ? "any"
            : string.Concat(match.Flow.To.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');

    // a range replaces a name; a name without a known range becomes any address
    private static ImmutableArray<string> AddressesOf(NetworkFlow flow) =>
        !flow.To.Addresses.IsEmpty ? flow.To.Addresses
        : Cidr.TryCreate(flow.To.Name, out var range) && range.PrefixLength > 0 ? [flow.To.Name]
        : [];

    private static bool IsIn(Cidr prefix, string address) =>
        IPv4Address.TryCreate(address, out var ip) ? prefix.Contains(ip) : address == prefix.ToString();

    private sealed record Match(Transport Transport, ImmutableArray<string> Sources, ImmutableArray<string> Destinations, NetworkFlow Flow)
    {
        public string Key => $"{Transport}\n{string.Join(',', Sources)}\n{string.Join(',', Destinations)}";
    }
}

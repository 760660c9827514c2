using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Whether name and time servers meet the requirements of the join: AVD1102 to AVD1104.</summary>
internal static class NameServerReachRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1102",
            Title = "A network uses other DNS servers than the estate",
            Cause =
                "The network has its own DNS servers, and none of them is in network.dns_servers. "
                + "Machines on it can join the domain only if those servers resolve the domain. "
                + "The DNS servers of a logical network cannot change later.",
            Example = "network:\n  dns_servers: [10.10.0.4]\n  logical_networks:\n    - {name: lnet-avd, dns_servers: [10.99.0.4]}",
            Remedy = "Use the domain's DNS servers on both, or make sure that these servers resolve the domain.",
            Source = new("Azure Local support topics, issue 175", "https://github.com/Azure/AzureLocal-Supportability/issues/175"),
            Severity = Severity.Note,
            Reads = ["network.dns_servers", "network.logical_networks"],
            Check = static context =>
                SettingsPlaces
                    .Networks(context.Settings)
                    .Where(place =>
                        place.Value.DnsServers.Length > 0 && !place.Value.DnsServers.Intersect(context.Settings.Network.DnsServers).Any()
                    )
                    .Select(place => new Finding(
                        $"{place.Path}.dns_servers",
                        $"contains none of network.dns_servers ({string.Join(", ", context.Settings.Network.DnsServers)}).",
                        "Make sure that these servers resolve the domain: they cannot change later."
                    )),
        },
        new()
        {
            Code = "AVD1103",
            Title = "The gateway of a segment is used as a DNS server",
            Cause =
                "The join finds domain controllers by service records of the domain. A router that forwards names to the internet does not have these records.",
            Example = "network:\n  dns_servers: [10.10.20.1]\n  logical_networks:\n    - {name: lnet-avd, gateway: 10.10.20.1}",
            Remedy = "Use the domain controllers.",
            Source = new(
                "How domain controllers are located in Windows",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/how-domain-controllers-are-located"
            ),
            Severity = Severity.Warning,
            Reads = ["network.dns_servers", "network.logical_networks", "domain"],
            Check = static context =>
                context.Settings.Domain is null
                    ? []
                    : DnsServers(context.Settings)
                        .Where(place => context.Settings.Network.LogicalNetworks.Any(network => network.Gateway == place.Value))
                        .Select(place => new Finding(
                            place.Path,
                            $"is '{place.Value}', the gateway of a logical network; a router does not resolve the domain."
                        )),
        },
        new()
        {
            Code = "AVD1104",
            Title = "A server has the first or the last address of a segment",
            Cause =
                "The first address of a segment is its network address and the last one is its broadcast address. No machine can use them.",
            Example = "network:\n  dns_servers: [10.10.20.255]\n  logical_networks:\n    - {name: lnet-avd, address_prefix: 10.10.20.0/24}",
            Remedy = "Use the address of the server.",
            Source = new("RFC 1122, Requirements for Internet Hosts - Communication Layers", "https://www.rfc-editor.org/rfc/rfc1122"),
            Reads = ["network.dns_servers", "network.ntp_servers", "network.logical_networks"],
            Check = static context =>
                DnsServers(context.Settings)
                    .Concat(TimeServers(context.Settings))
                    .Where(place =>
                        context.Settings.Network.LogicalNetworks.Any(network =>
                            network.AddressPrefix is { } prefix && NetworkPlan.IsReserved(prefix, place.Value.Value)
                        )
                    )
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', the first or last address of a logical network, which no machine can have."
                    )),
        },
    ];

    private static IEnumerable<Place<IPv4Address>> DnsServers(AvdSettings settings) =>
        Places
            .In("network.dns_servers", settings.Network.DnsServers)
            .Concat(SettingsPlaces.Networks(settings).EachIn("dns_servers", network => network.DnsServers));

    private static IEnumerable<Place<IPv4Address>> TimeServers(AvdSettings settings) =>
        Places
            .In("network.ntp_servers", settings.Network.NtpServers)
            .SelectMany(place => Places.At(place.Path, IPv4Address.TryCreate(place.Value.ToString(), out var address) ? address : null));
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Direct UDP between client and session host: AVD1070 to AVD1076.</summary>
internal static class ShortpathRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1070",
            Title = "A Shortpath key without Shortpath for managed networks",
            Cause = "port and client_ranges describe the UDP port that managed_networks opens on the hosts; it is off.",
            Example = "network: {shortpath: {managed_networks: false, client_ranges: [10.20.0.0/16]}}",
            Remedy = "Set managed_networks to true, or remove the key.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath.ManagedNetworks
                    ? []
                    : new[] { "network.shortpath.port", "network.shortpath.client_ranges" }
                        .Where(context.IsGiven)
                        .Select(path => new Finding(
                            path,
                            $"is not read while network.shortpath.managed_networks is false.",
                            "Set managed_networks to true, or remove the key."
                        )),
        },
        new()
        {
            Code = "AVD1071",
            Title = "The Shortpath port is open to everybody",
            Cause =
                "managed_networks opens an inbound UDP port on every host, the only one AVD ever needs. Without client_ranges Windows lets in any address.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: []}}",
            Remedy = "List the networks that clients are in.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath is { ManagedNetworks: true, ClientRanges.Length: 0, Port: var port }
                    ?
                    [
                        new(
                            "network.shortpath.client_ranges",
                            $"is empty, so UDP port {port} of every host is open to any address.",
                            "List the networks that clients are in."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1072",
            Title = "The Shortpath port is used by Windows",
            Cause =
                "UDP 3389 belongs to Remote Desktop itself, and other services of Windows have ports, too, such as 4500 and 5355. 3478 is the port of Shortpath for public networks. From 49152 on, Windows hands ports to any program that asks, and one day takes this one.",
            Example = "network: {shortpath: {managed_networks: true, port: 3389, client_ranges: [10.20.0.0/16]}}",
            Remedy = "Use 3390, or another port below 49152.",
            Source = new(
                "Service overview and network port requirements for Windows",
                "https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements"
            ),
            Severity = Severity.Warning,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath is { ManagedNetworks: true, Port: var port } && OwnerOf(port) is { } owner
                    ? [new("network.shortpath.port", $"is {port}, which {owner}.", "Use 3390, or another port below 49152.")]
                    : [],
        },
        new()
        {
            Code = "AVD1073",
            Title = "A client network is not an internal one",
            Cause =
                "Shortpath for managed networks is for clients that see the hosts directly: in the office, or over a VPN. The range is public, or can hold no client at all.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: [0.0.0.0/0]}}",
            Remedy = "List the networks that clients are in, such as 10.20.0.0/16; clients on the internet use public_networks.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath"],
            Check = static context =>
                Ranges(context)
                    .Where(client => !AddressBlocks.IsInternal(client.Range))
                    .Select(client => new Finding(
                        client.Path,
                        $"is '{client.Cidr}', which is no private range; clients on the internet do not reach this port.",
                        "List the networks that clients are in."
                    )),
        },
        new()
        {
            Code = "AVD1074",
            Title = "A client network is that of the session hosts",
            Cause =
                "client_ranges are the networks of users' devices. Here one is a logical network on the cluster, or a part of it: devices share the segment of the servers, or another range was meant. "
                + "A summary range that holds such a network beside others is fine.",
            Example =
                "network:\n  logical_networks: [{name: lnet-avd, address_prefix: 10.10.20.0/24}]\n  shortpath: {managed_networks: true, client_ranges: [10.10.20.0/24]}",
            Remedy = "List only the networks that clients are in.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath", "network.logical_networks"],
            Check = OverHosts,
        },
        new()
        {
            Code = "AVD1075",
            Title = "A client network stands twice",
            Cause = "The range is the same as another one, or lies in it, so it adds nothing: one of the two was meant to be another.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: [10.20.0.0/16, 10.20.0.0/16]}}",
            Remedy = "Give the other range, or remove the entry.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath"],
            Check = static context =>
            {
                var all = Ranges(context).ToList();
                return all.SelectMany(
                    (client, i) =>
                        all.Where((other, j) => i != j && client.Range.IsWithin(other.Range) && (client.Range != other.Range || j < i))
                            .Take(1)
                            .Select(other => new Finding(
                                client.Path,
                                $"is '{client.Cidr}', which is in {other.Path} ('{other.Cidr}') already."
                            ))
                );
            },
        },
        new()
        {
            Code = "AVD1111",
            Title = "A client network holds a DNS server",
            Cause =
                "client_ranges are the networks of users' devices. Here one holds a server of network.dns_servers: either the range is too wide, or devices share the segment of the domain controllers.",
            Example = "network:\n  dns_servers: [10.10.0.4]\n  shortpath: {managed_networks: true, client_ranges: [10.10.0.0/20]}",
            Remedy = "List only the networks that clients are in.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath", "network.dns_servers"],
            Check = static context =>
                Ranges(context)
                    .Where(client =>
                        AddressBlocks.IsInternal(client.Range)
                        && context.Settings.Network.DnsServers.Any(server => client.Range.Contains(server.Value))
                    )
                    .Select(client => new Finding(
                        client.Path,
                        $"is '{client.Cidr}', which holds a server of network.dns_servers.",
                        "List only the networks that clients are in."
                    )),
        },
        new()
        {
            Code = "AVD1076",
            Title = "Sessions run over TCP only",
            Cause =
                "Both forms of RDP Shortpath are off. Every session then goes through the gateway over TCP, which suffers more from lost packets and distance than direct UDP.",
            Example = "network: {shortpath: {managed_networks: false, client_ranges: null, public_networks: false}}",
            Remedy = "Switch on the form that fits: managed_networks in the office, public_networks over the internet.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath is { ManagedNetworks: false, PublicNetworks: false }
                    ?
                    [
                        new(
                            "network.shortpath",
                            "has neither managed_networks nor public_networks: every session goes through the gateway over TCP."
                        ),
                    ]
                    : [],
        },
    ];

    private static string? OwnerOf(int port) =>
        UdpPorts.OfWindows.TryGetValue(port, out var service) ? $"Windows uses for {service}"
        : port == UdpPorts.Stun ? "is that of Shortpath for public networks"
        : port >= UdpPorts.FirstDynamic ? "is among those Windows hands to any program"
        : null;

    private static IEnumerable<ClientRange> Ranges(RuleContext context) =>
        context.Settings.Network.Shortpath is { ManagedNetworks: true, ClientRanges: var ranges }
            ? ranges.Select((range, i) => new ClientRange($"network.shortpath.client_ranges[{i}]", range, AddressRange.Of(range)))
            : [];

    private static IEnumerable<Finding> OverHosts(RuleContext context)
    {
        var networks = RangeSet.Of(
            context
                .Settings.Network.LogicalNetworks.Where(network => network.AddressPrefix is not null)
                .Select(network => AddressRange.Of(network.AddressPrefix!))
        );
        foreach (var client in Ranges(context))
        {
            // of a range that is not internal enough is said already
            if (AddressBlocks.IsInternal(client.Range) && networks.TryFind(client.Range, out var range) && client.Range.IsWithin(range))
                yield return new(
                    client.Path,
                    $"is '{client.Cidr}', which lies in the range {range} of the logical networks.",
                    "List only the networks that clients are in."
                );
        }
    }

    private sealed record ClientRange(string Path, Cidr Cidr, AddressRange Range);
}

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
            Cause = "port and client_ranges describe the UDP port that managed_networks opens on the hosts. managed_networks is off.",
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
                        .Select(path => new Finding(path, "has no effect while network.shortpath.managed_networks is false.")),
        },
        new()
        {
            Code = "AVD1071",
            Title = "The Shortpath port is open to all addresses",
            Cause =
                "managed_networks opens an inbound UDP port on every host, the only inbound port that AVD can need. Without client_ranges, Windows allows any address.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: []}}",
            Remedy = "List the client networks.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath is { ManagedNetworks: true, ClientRanges.Length: 0, Port: var port }
                    ? [new("network.shortpath.client_ranges", $"is empty, so UDP port {port} of every host is open to any address.")]
                    : [],
        },
        new()
        {
            Code = "AVD1072",
            Title = "Windows uses the Shortpath port",
            Cause =
                "UDP 3389 belongs to Remote Desktop itself. Other Windows services also use ports, such as 4500 and 5355. "
                + "3478 is the port of Shortpath for public networks. From 49152, Windows assigns ports to any program, and may assign this one.",
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
                    ? [new("network.shortpath.port", $"is {port}, which {owner}.")]
                    : [],
        },
        new()
        {
            Code = "AVD1073",
            Title = "A client network is not internal",
            Cause =
                "Shortpath for managed networks is for clients that reach the hosts directly, in the office or over a VPN. "
                + "This range is public, or cannot contain clients.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: [0.0.0.0/0]}}",
            Remedy = "List the client networks, such as 10.20.0.0/16. Clients on the internet use public_networks.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath"],
            Check = static context =>
                Ranges(context)
                    .Where(client => !AddressBlocks.IsInternal(client.Range))
                    .Select(client => new Finding(
                        client.Path,
                        $"is '{client.Cidr}', which is not a private range; clients on the internet do not reach this port.",
                        "List the client networks."
                    )),
        },
        new()
        {
            Code = "AVD1074",
            Title = "A client network is a network of session hosts",
            Cause =
                "client_ranges are the networks of users' devices. This one is a logical network on the cluster, or a part of it. "
                + "Either devices share the segment of the servers, or the range is wrong. "
                + "A summary range that contains such a network and others is valid.",
            Example =
                "network:\n  logical_networks: [{name: lnet-avd, address_prefix: 10.10.20.0/24}]\n  shortpath: {managed_networks: true, client_ranges: [10.10.20.0/24]}",
            Remedy = "List only client networks.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Warning,
            Reads = ["network.shortpath", "network.logical_networks"],
            Check = OverHosts,
        },
        new()
        {
            Code = "AVD1075",
            Title = "A client network is listed twice",
            Cause = "The range is equal to another one, or inside it, so it has no effect. One of the two is probably wrong.",
            Example = "network: {shortpath: {managed_networks: true, client_ranges: [10.20.0.0/16, 10.20.0.0/16]}}",
            Remedy = "Correct the range, or remove the entry.",
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
                                $"is '{client.Cidr}', which {other.Path} ('{other.Cidr}') already contains."
                            ))
                );
            },
        },
        new()
        {
            Code = "AVD1111",
            Title = "A client network contains a DNS server",
            Cause =
                "client_ranges are the networks of users' devices. This one contains a server of network.dns_servers: "
                + "either the range is too wide, or devices share the segment of the domain controllers.",
            Example = "network:\n  dns_servers: [10.10.0.4]\n  shortpath: {managed_networks: true, client_ranges: [10.10.0.0/20]}",
            Remedy = "List only client networks.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath", "network.dns_servers"],
            Check = static context =>
                Ranges(context)
                    .Where(client =>
                        AddressBlocks.IsInternal(client.Range)
                        && context.Settings.Network.DnsServers.Any(server => client.Range.Contains(server.Value))
                    )
                    .Select(client => new Finding(client.Path, $"is '{client.Cidr}', which contains a server of network.dns_servers.")),
        },
        new()
        {
            Code = "AVD1076",
            Title = "Sessions use TCP only",
            Cause =
                "Both forms of RDP Shortpath are off. Every session then uses the gateway over TCP, which is more sensitive to packet loss and "
                + "distance than direct UDP.",
            Example = "network: {shortpath: {managed_networks: false, client_ranges: null, public_networks: false}}",
            Remedy = "Turn on the form that fits: managed_networks in the office, public_networks over the internet.",
            Source = new("RDP Shortpath for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rdp-shortpath"),
            Severity = Severity.Note,
            Reads = ["network.shortpath"],
            Check = static context =>
                context.Settings.Network.Shortpath is { ManagedNetworks: false, PublicNetworks: false }
                    ?
                    [
                        new(
                            "network.shortpath",
                            "has neither managed_networks nor public_networks: every session uses the gateway over TCP."
                        ),
                    ]
                    : [],
        },
    ];

    private static string? OwnerOf(int port) =>
        UdpPorts.OfWindows.TryGetValue(port, out var service) ? $"Windows uses for {service}"
        : port == UdpPorts.Stun ? "is that of Shortpath for public networks"
        : port >= UdpPorts.FirstDynamic ? "is in the range that Windows assigns to any program"
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
            // a range that is not internal already has a diagnostic
            if (AddressBlocks.IsInternal(client.Range) && networks.TryFind(client.Range, out var range) && client.Range.IsWithin(range))
                yield return new(client.Path, $"is '{client.Cidr}', which is inside the range {range} of the logical networks.");
        }
    }

    private sealed record ClientRange(string Path, Cidr Cidr, AddressRange Range);
}

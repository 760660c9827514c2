using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>DNS and time servers of the machines: AVD1041 to AVD1047.</summary>
internal static class NameServerRules
{
    private static readonly ImmutableArray<string> Lists = ["network.dns_servers", "network.logical_networks"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1041",
            Title = "A DNS server has an address that no server can have",
            Cause =
                "168.63.129.16 is Azure's own resolver and exists for virtual machines in Azure only. "
                + "No server can have a loopback, link-local, multicast or reserved address.",
            Example = "network: {dns_servers: [168.63.129.16, 10.10.0.4]}",
            Remedy = "Use the domain controllers, or the inbound endpoint of an Azure DNS Private Resolver that the site can reach.",
            Source = new(
                "What is IP address 168.63.129.16?",
                "https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16"
            ),
            Reads = Lists,
            Check = static context =>
                Each(
                    context,
                    static (path, server) =>
                        AddressBlocks.IsUnusable(server.Value)
                            ? new(
                                path,
                                $"is '{server}', which "
                                    + $"{(server.Value == AddressBlocks.AzureFabric ? "is Azure's own resolver and does not exist on-premises" : "is not a possible server address")}.",
                                "Use the domain controllers, which forward Azure's zones."
                            )
                            : null
                ),
        },
        new()
        {
            Code = "AVD1042",
            Title = "A public resolver cannot resolve the domain",
            Cause =
                "A domain join, Kerberos and every profile mount look up a domain controller in DNS first. A resolver on the internet does not resolve the domain.",
            Example = "network: {dns_servers: [8.8.8.8, 10.10.0.4]}",
            Remedy = "Use only the domain controllers, and let them forward to the public resolver.",
            Source = new(
                "How domain controllers are located in Windows",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/how-domain-controllers-are-located"
            ),
            Reads = [.. Lists, "identity.pattern"],
            Check = static context =>
                EachWithDomain(
                    context,
                    static (path, server) =>
                        PublicResolvers.TryFind(server.Value, out var owner)
                            ? new(path, $"is '{server}', a public resolver of {owner}, which does not resolve names of the domain.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD1043",
            Title = "A DNS server has a public address",
            Cause =
                "Domain controllers usually have private addresses. A public address is either a typing error or a server that does not resolve the domain.",
            Example = "network: {dns_servers: [100.10.0.4, 10.10.0.5]}",
            Remedy = "Correct the address, unless your organization uses public addresses internally.",
            Source = new(
                "How domain controllers are located in Windows",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/how-domain-controllers-are-located"
            ),
            Severity = Severity.Warning,
            Reads = [.. Lists, "identity.pattern"],
            Check = static context =>
                EachWithDomain(
                    context,
                    static (path, server) =>
                        AddressBlocks.IsInternal(server.Value)
                        || AddressBlocks.IsUnusable(server.Value)
                        || PublicResolvers.TryFind(server.Value, out _)
                            ? null
                            : new(path, $"is '{server}', a public address; domain controllers usually have private ones.")
                ),
        },
        new()
        {
            Code = "AVD1044",
            Title = "Only one DNS server is set",
            Cause = "While it restarts, users cannot sign in and hosts cannot find profiles.",
            Example = "network: {dns_servers: [10.10.0.4]}",
            Remedy = "Use at least two domain controllers.",
            Source = new(
                "How domain controllers are located in Windows",
                "https://learn.microsoft.com/troubleshoot/windows-server/active-directory/how-domain-controllers-are-located"
            ),
            Severity = Severity.Warning,
            Reads = Lists,
            Check = static context =>
                DnsLists(context.Settings)
                    .Where(list => list.Servers.Length > 0 && list.Servers.Distinct().Take(2).Count() == 1)
                    .Select(list => new Finding(
                        list.Path,
                        $"has only '{list.Servers[0]}': while that server restarts, users cannot sign in.",
                        "Add a second domain controller."
                    )),
        },
        new()
        {
            Code = "AVD1045",
            Title = "A DNS server is in a list twice",
            Cause = "The second entry has no effect. You probably meant another server.",
            Example = "network: {dns_servers: [10.10.0.4, 10.10.0.5, 10.10.0.4]}",
            Remedy = "Use the other server's address, or remove the entry.",
            Source = new("Configuration", "docs/configuration.md#network"),
            Severity = Severity.Warning,
            Reads = Lists,
            Check = static context =>
                DnsLists(context.Settings)
                    .SelectMany(static list =>
                    {
                        var seen = new HashSet<uint>();
                        return list
                            .Servers.Select((server, i) => new { server, i })
                            .Where(entry => !seen.Add(entry.server.Value))
                            .Select(entry => new Finding($"{list.Path}[{entry.i}]", $"is '{entry.server}', which is already in the list."));
                    }),
        },
        new()
        {
            Code = "AVD1046",
            Title = "A time server has an address that no server can have",
            Cause =
                "Azure's fabric address 168.63.129.16 exists for virtual machines in Azure only. "
                + "No server can have a loopback, link-local, multicast or reserved address.",
            Example = "network: {ntp_servers: [168.63.129.16]}",
            Remedy = "Use the name or the address of a time server that the site can reach.",
            Source = new(
                "What is IP address 168.63.129.16?",
                "https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16"
            ),
            Reads = ["network.ntp_servers"],
            Check = static context =>
                context
                    .Settings.Network.NtpServers.Select(
                        static (server, i) =>
                            IPv4Address.TryCreate(server.ToString(), out var address) && AddressBlocks.IsUnusable(address.Value)
                                ? new Finding($"network.ntp_servers[{i}]", $"is '{server}', which no server on this site can have.")
                                : null
                    )
                    .OfType<Finding>(),
        },
        new()
        {
            Code = "AVD1047",
            Title = "Members of a domain have their own time servers",
            Cause =
                "Windows takes the time from the domain, so all clocks match those of the domain controllers. "
                + "Kerberos, and every profile mount, fails if clocks differ by more than five minutes.",
            Example = "network: {ntp_servers: [time.contoso.com]}",
            Remedy =
                "Remove ntp_servers and set the time source on the first domain controller of the domain, or make sure that both use the same source.",
            Source = new(
                "How the Windows Time Service Works",
                "https://learn.microsoft.com/windows-server/networking/windows-time-service/how-the-windows-time-service-works"
            ),
            Severity = Severity.Note,
            Reads = ["network.ntp_servers", "identity.pattern"],
            Check = static context =>
                context.Settings.Network.NtpServers.Length > 0 && HasDomain(context)
                    ?
                    [
                        new(
                            "network.ntp_servers",
                            "is set, but members of a domain take the time from it; Kerberos fails if clocks differ by more than five minutes.",
                            "Remove the key, or make sure that the domain controllers use the same source."
                        ),
                    ]
                    : [],
        },
    ];

    private static bool HasDomain(RuleContext context) => context.Settings.Identity.Pattern != IdentityPattern.EntraOnly;

    private static IEnumerable<DnsList> DnsLists(AvdSettings settings) =>
        settings
            .Network.LogicalNetworks.Select((network, i) => new DnsList($"{NetworkPlan.PathOf(i)}.dns_servers", network.DnsServers))
            .Prepend(new("network.dns_servers", settings.Network.DnsServers));

    private static IEnumerable<Finding> EachWithDomain(RuleContext context, Func<string, IPv4Address, Finding?> check) =>
        HasDomain(context) ? Each(context, check) : [];

    private static IEnumerable<Finding> Each(RuleContext context, Func<string, IPv4Address, Finding?> check) =>
        DnsLists(context.Settings)
            .SelectMany(list => list.Servers.Select((server, i) => check($"{list.Path}[{i}]", server)))
            .OfType<Finding>();

    private sealed record DnsList(string Path, ImmutableArray<IPv4Address> Servers);
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>DNS and time servers of the machines: AVD1041 to AVD1047.</summary>
internal static class NameServerRules
{
    private static readonly ImmutableArray<string> Lists = ["network.dns_servers", "network.logical_networks"];

    private static readonly Rule ServerIsAMachine = new(
        new("AVD1041", "A DNS server's address is no machine's on this site",
            "168.63.129.16 is Azure's own resolver and exists for virtual machines in Azure only; loopback, link-local, multicast and reserved addresses are no server's anywhere.",
            "network: {dns_servers: [168.63.129.16, 10.10.0.4]}",
            "Give the domain controllers, or the inbound endpoint of an Azure DNS Private Resolver that the site can reach.",
            "Architecture Deep Design, DNS Requirements; Required FQDNs and endpoints for Azure Virtual Desktop"),
        Severity.Error,
        Lists,
        static context => Each(context, static (path, server) => AddressBlocks.IsUnusable(server.Value)
            ? new(path, $"{path} is '{server}', which {(server.Value == AddressBlocks.AzureFabric ? "is Azure's own resolver and is not there on-premises" : "can be no server's address")}.", "Give the domain controllers, which forward Azure's zones.")
            : null));

    private static readonly Rule ServerKnowsTheDomain = new(
        new("AVD1042", "A public resolver cannot find the domain",
            "Joining a domain, Kerberos and so every profile mount begin with finding a domain controller in DNS. A resolver on the internet does not know the domain.",
            "network: {dns_servers: [8.8.8.8, 10.10.0.4]}",
            "Give the domain controllers only, and let them forward to the public resolver.",
            "Architecture Deep Design, DNS Requirements"),
        Severity.Error,
        [.. Lists, "identity.pattern"],
        static context => EachWithDomain(context, static (path, server) => PublicResolvers.TryFind(server.Value, out var owner)
            ? new(path, $"{path} is '{server}', a public resolver of {owner}, which knows no name of the domain.", "Give the domain controllers, and let them forward.")
            : null));

    private static readonly Rule ServerIsInternal = new(
        new("AVD1043", "A DNS server has a public address",
            "Domain controllers mostly have private addresses. A public one is either a typing error or a server that does not know the domain.",
            "network: {dns_servers: [100.10.0.4, 10.10.0.5]}",
            "Correct the address, unless your organisation uses public addresses inside.",
            "Architecture Deep Design, DNS Requirements"),
        Severity.Warning,
        [.. Lists, "identity.pattern"],
        static context => EachWithDomain(context, static (path, server) => AddressBlocks.IsInternal(server.Value) || AddressBlocks.IsUnusable(server.Value) || PublicResolvers.TryFind(server.Value, out _)
            ? null
            : new(path, $"{path} is '{server}', a public address; domain controllers mostly have private ones.", "Correct it, unless your organisation uses public addresses inside.")));

    private static readonly Rule ThereAreTwo = new(
        new("AVD1044", "There is one DNS server only",
            "While it restarts, nobody can sign in and no profile can be found.",
            "network: {dns_servers: [10.10.0.4]}",
            "Give two domain controllers at least.",
            "Architecture Deep Design, DNS Requirements"),
        Severity.Warning,
        Lists,
        static context => DnsLists(context.Settings).Where(list => list.Servers.Length > 0 && list.Servers.Distinct().Take(2).Count() == 1)
            .Select(list => new Finding(list.Path, $"{list.Path} has '{list.Servers[0]}' only: while that server restarts, nobody signs in.", "Add a second one.")));

    private static readonly Rule ServersDiffer = new(
        new("AVD1045", "A DNS server stands twice in a list",
            "The second entry adds nothing; most likely another server was meant.",
            "network: {dns_servers: [10.10.0.4, 10.10.0.5, 10.10.0.4]}",
            "Give the other server's address, or remove the entry.",
            "Architecture Deep Design, DNS Requirements"),
        Severity.Warning,
        Lists,
        static context => DnsLists(context.Settings).SelectMany(static list =>
        {
            var seen = new HashSet<uint>();
            return list.Servers.Select((server, i) => new { server, i }).Where(entry => !seen.Add(entry.server.Value))
                .Select(entry => new Finding($"{list.Path}[{entry.i}]", $"{list.Path}[{entry.i}] is '{entry.server}', which the list has already.", "Give the other server's address."));
        }));

    private static readonly Rule TimeServerIsAMachine = new(
        new("AVD1046", "A time server's address is no machine's on this site",
            "Azure's fabric address 168.63.129.16 exists for virtual machines in Azure only; loopback, link-local, multicast and reserved addresses are no server's anywhere.",
            "network: {ntp_servers: [168.63.129.16]}",
            "Give the name or the address of a time server that the site reaches.",
            "Azure IP address 168.63.129.16; IANA IPv4 special-purpose address registry"),
        Severity.Error,
        ["network.ntp_servers"],
        static context => context.Settings.Network.NtpServers.Select(static (server, i) => IPv4Address.TryCreate(server.ToString(), out var address) && AddressBlocks.IsUnusable(address.Value)
            ? new Finding($"network.ntp_servers[{i}]", $"network.ntp_servers[{i}] is '{server}', which no server on this site can have.", "Give a time server that the site reaches.")
            : null).OfType<Finding>());

    private static readonly Rule TimeComesFromTheDomain = new(
        new("AVD1047", "Members of a domain are given time servers of their own",
            "Windows takes the time from the domain, so that all clocks agree with the domain controllers'. Kerberos, and so every profile mount, fails when clocks differ by more than five minutes.",
            "network: {ntp_servers: [time.contoso.com]}",
            "Leave ntp_servers out and set the domain's own source on its first domain controller; or make sure both follow one source.",
            "Architecture Deep Design, Why Kerberos matters here"),
        Severity.Note,
        ["network.ntp_servers", "identity.pattern"],
        static context => context.Settings.Network.NtpServers.Length > 0 && HasDomain(context)
            ? [new("network.ntp_servers", "network.ntp_servers is given, but members of a domain take the time from it; clocks that differ by more than five minutes end Kerberos.", "Leave the key out, or make sure the domain controllers follow the same source.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [ServerIsAMachine, ServerKnowsTheDomain, ServerIsInternal, ThereAreTwo, ServersDiffer, TimeServerIsAMachine, TimeComesFromTheDomain];

    private static bool HasDomain(RuleContext context) => context.Settings.Identity.Pattern != IdentityPattern.EntraOnly;

    private static IEnumerable<DnsList> DnsLists(AvdSettings settings) =>
        settings.Network.LogicalNetworks.Select((network, i) => new DnsList($"{NetworkPlan.PathOf(i)}.dns_servers", network.DnsServers)).Prepend(new("network.dns_servers", settings.Network.DnsServers));

    private static IEnumerable<Finding> EachWithDomain(RuleContext context, Func<string, IPv4Address, Finding?> check) => HasDomain(context) ? Each(context, check) : [];

    private static IEnumerable<Finding> Each(RuleContext context, Func<string, IPv4Address, Finding?> check) =>
        DnsLists(context.Settings).SelectMany(list => list.Servers.Select((server, i) => check($"{list.Path}[{i}]", server))).OfType<Finding>();

    private sealed record DnsList(string Path, ImmutableArray<IPv4Address> Servers);
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Failures of what knows the users.</summary>
internal static class DirectoryFailures
{
    private static readonly Consequence OneOfSeveral = new(
        "the config names several DNS servers",
        "Some requests take seconds longer, until Windows uses another server.",
        "Hosts and file servers use the next DNS server and the next domain controller.",
        "Repair the domain controller. Nothing is to be changed in the config."
    );

    private static readonly Consequence Only = new(
        "the config names one DNS server",
        "Names are not resolved any more. Hosts do not reach the service and become Unavailable; sign-ins and shares fail.",
        "When the server is back, agents report again.",
        "Add a second DNS server to network.dns_servers."
    );

    private static readonly Consequence AllDown = new(
        "",
        "Nobody can sign in to a host, and shares do not open for new sessions. Sessions that are open continue until they need a new Kerberos ticket.",
        "Sign-ins work again when one domain controller is back.",
        "Restore a domain controller first, before hosts and file servers. Keep one domain controller outside the cluster that runs the hosts."
    );

    private static readonly Consequence NameServers = new(
        "hosts are joined to Entra ID only",
        "Without the DNS servers of the config, hosts do not reach the service and become Unavailable. There is no domain controller that could fail.",
        "When a server is back, agents report again.",
        "Name at least two DNS servers in network.dns_servers."
    );

    private static readonly Consequence Entra = new(
        "",
        "Users cannot open the feed or start a connection. Sessions that are open continue.",
        "Clients sign in again when Entra ID is back.",
        "Check Azure Service Health. Nothing on the site helps: the feed always signs in with Entra ID, with Active Directory, too."
    );

    public static ImmutableArray<Failure> All { get; } =
    [
        new()
        {
            Key = "domain-controller",
            Title = "One domain controller or DNS server",
            Noticed = "Users who sign in at that time.",
            Alerts = ["slow-logon"],
            Sources = [ResilienceSources.Prerequisites],
            Consequences = [OneOfSeveral, Only, NameServers],
            Hits = estate => [new(string.Join(", ", estate.Settings.Network.DnsServers), OfServer(estate.Settings))],
        },
        new()
        {
            Key = "domain",
            Title = "All domain controllers",
            Noticed = "Users who sign in.",
            Alerts = ["connection-failure-rate", "connection-errors", "fslogix-attach-failures"],
            Sources = [ResilienceSources.Prerequisites],
            Consequences = [AllDown],
            Hits = estate =>
                HasDomain(estate.Settings) ? [new(estate.Settings.Domain?.Fqdn.ToString() ?? "", AllDown)] : Array.Empty<Hit>(),
        },
        new()
        {
            Key = "entra-id",
            Title = "Microsoft Entra ID",
            Noticed = "Users who open the feed or connect.",
            Alerts = ["connection-failure-rate", "connection-errors"],
            Sources = [ResilienceSources.Prerequisites],
            Consequences = [Entra],
            Hits = _ => [new("", Entra)],
        },
    ];

    private static bool HasDomain(AvdSettings settings) => settings.Identity.Pattern != IdentityPattern.EntraOnly;

    private static Consequence OfServer(AvdSettings settings) =>
        !HasDomain(settings) ? NameServers
        : settings.Network.DnsServers.Length > 1 ? OneOfSeveral
        : Only;
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>Failures of what Microsoft runs, and of the way to it.</summary>
internal static class ServiceFailures
{
    private const string Nothing = "Nothing. If users cannot reconnect, check Azure Service Health for Azure Virtual Desktop.";

    private static readonly Consequence OnlyTcp = new(
        "sessions use TCP only (no RDP Shortpath)",
        "Sessions that this instance relays disconnect. Programs in them keep running on their hosts. Sessions through other instances continue.",
        "The client connects again through another instance and gets its session back.",
        Nothing
    );

    private static readonly Consequence WithUdp = new(
        "RDP Shortpath is on",
        "Sessions that this instance relays over TCP disconnect; their programs keep running. The data of a session over UDP takes the direct path, not this instance.",
        "The client connects again through another instance and gets its session back.",
        Nothing
    );

    private static readonly Consequence Database = new(
        "",
        "For a short time, new connections fail. Sessions that are open continue.",
        "The database switches to its second copy in the same geography. New connections then work again.",
        "Nothing. Ask users to try again after some minutes."
    );

    private static readonly Consequence Region = new(
        "",
        "Sessions through gateways of this region disconnect. New connections are directed to the next region, with a longer way and a higher latency.",
        "Users connect again. The objects of the pools (host pool, application groups, workspace) are in a database with copies in the same geography.",
        "Do not create the host pool again in another region: all hosts would have to register again. Wait with deployments until the region is back."
    );

    private static readonly Consequence Resources = new(
        "",
        "Sessions and new connections continue. Deployments that read the vault fail, and logs and alerts of this region stop.",
        "The resources are back with the region. Key Vault is read-only during a failover to the paired region.",
        "Wait with deployments. Check hosts on the site, because no alert reports them."
    );

    private static readonly Consequence ResourcesWithProfiles = new(
        "profiles or the witness are also in a storage account",
        Resources.Impact + " The storage accounts of this region stop, too: see profile storage in Azure.",
        Resources.Recovers,
        Resources.Do
    );

    private static readonly Consequence Internet = new(
        "the site has only the internet",
        "All sessions disconnect that go through the gateway, and nobody can connect. Programs keep running on the hosts. Hosts become Unavailable in the host pool.",
        "When the link is back, the agents report again, hosts become Available, and users get their sessions back.",
        "Repair the link. Consider a second provider. Do not restart hosts: open work is still in their sessions."
    );

    private static readonly Consequence PrivateLink = new(
        "the site also has a VPN or ExpressRoute",
        "If only the VPN or ExpressRoute fails, everything behind private endpoints is out of reach, and public endpoints work. If the internet fails, sessions through the gateway disconnect and nobody can connect.",
        "When the link is back, the agents report again, hosts become Available, and users get their sessions back.",
        "Repair the link. Do not open public access as a workaround without a decision of the security team."
    );

    public static ImmutableArray<Failure> All { get; } =
    [
        new()
        {
            Key = "gateway",
            Title = "One instance of the gateway",
            Noticed = "Users whose sessions disconnect.",
            Alerts = ["sessions-disconnected"],
            Sources = [ResilienceSources.Service, ResilienceSources.Shortpath],
            Consequences = [OnlyTcp, WithUdp],
            Hits = estate => [new("", HasUdp(estate.Settings.Network.Shortpath) ? WithUdp : OnlyTcp)],
        },
        new()
        {
            Key = "service-database",
            Title = "The database of the service",
            Noticed = "Users who connect at that time.",
            Alerts = ["connection-failure-rate", "connection-errors", "avd-service-health"],
            Runbook = "docs/runbooks/region-lost.md",
            Sources = [ResilienceSources.Service, ResilienceSources.DataLocations],
            Consequences = [Database],
            Hits = estate => [new(estate.Settings.Deployment.MetadataLocation, Database)],
        },
        new()
        {
            Key = "service-region",
            Title = "An Azure region of the service",
            Noticed = "Users whose sessions disconnect; Azure Service Health.",
            Alerts = ["sessions-disconnected", "connection-failure-rate", "avd-service-health"],
            Runbook = "docs/runbooks/region-lost.md",
            Sources = [ResilienceSources.Service, ResilienceSources.DataLocations],
            Consequences = [Region],
            Hits = estate => [new(estate.Settings.Deployment.MetadataLocation, Region)],
        },
        new()
        {
            Key = "azure-region",
            Title = "The Azure region of vault, logs and storage accounts",
            Noticed = "Engineers whose deployment fails; Azure Service Health.",
            Alerts = ["key-vault-health"],
            Runbook = "docs/runbooks/region-lost.md",
            Sources = [ResilienceSources.KeyVault],
            Consequences = [Resources, ResourcesWithProfiles],
            Hits = estate => [new(estate.Settings.Deployment.Location, estate.Accounts.IsEmpty ? Resources : ResourcesWithProfiles)],
        },
        new()
        {
            Key = "link",
            Title = "The link between the site and Azure",
            Noticed = "All users at once. Hosts without a heartbeat are shown as Unavailable.",
            Alerts = ["hosts-unavailable", "no-available-host", "sessions-disconnected"],
            Sources = [ResilienceSources.Connectivity, ResilienceSources.Service],
            Consequences = [Internet, PrivateLink],
            Hits = estate => [new("", ByLink(estate.Settings.Network.Connectivity))],
        },
    ];

    private static bool HasUdp(ShortpathSettings shortpath) => shortpath.ManagedNetworks || shortpath.PublicNetworks;

    private static Consequence ByLink(SiteConnectivity connectivity) =>
        connectivity switch
        {
            SiteConnectivity.Internet => Internet,
            SiteConnectivity.Vpn or SiteConnectivity.ExpressRoute => PrivateLink,
        };
}

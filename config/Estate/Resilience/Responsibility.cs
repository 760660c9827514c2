using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Estate.Site;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Resilience;

/// <summary>A part of Azure Virtual Desktop, and who keeps it running.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="InGeneral">Where it is, or what is needed, in any estate.</param>
/// <param name="Here">The same in one estate.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record Responsibility(string Part, string Purpose, string InGeneral, Func<AvdEstate, string> Here, Source Source)
{
    private const string EveryRegion = "in every Azure region of the service, in several independent instances";

    /// <summary>What Microsoft runs.</summary>
    public static ImmutableArray<Responsibility> Microsoft { get; } =
    [
        OfService("Web service", "gives clients the feed: the desktops and apps of a user"),
        OfService("Broker", "decides which host gets a session, and calls its agent"),
        OfService("Gateway", "relays RDP between client and host; both connect to it from inside to outside"),
        OfService("Resource directory", "knows which database has the pools of a user"),
        new(
            "Database of the geography",
            "keeps host pools, application groups and workspaces, and their icons and connection files",
            "in the geography of deployment.metadata_location, with copies",
            estate => $"the geography of {estate.Settings.Deployment.MetadataLocation}",
            ResilienceSources.DataLocations
        ),
        new(
            "Traffic Manager and Front Door",
            "lead clients to the nearest web service and gateway",
            "global",
            _ => "global",
            ResilienceSources.Service
        ),
        new(
            "Microsoft Entra ID",
            "signs users in to the feed",
            "global; the tenant of the config",
            estate => $"tenant {estate.Settings.Subscription.TenantId}",
            ResilienceSources.Prerequisites
        ),
    ];

    /// <summary>What the customer brings.</summary>
    public static ImmutableArray<Responsibility> Customer { get; } =
    [
        new(
            "Clusters",
            "run session hosts and file servers",
            "Azure Local, with its nodes, storage and updates",
            estate => string.Join(", ", EstateCluster.AllOf(estate).Select(cluster => cluster.Name)),
            ResilienceSources.Machines
        ),
        new(
            "Session hosts",
            "run the users' programs",
            "machines, their image, programs, patches and number",
            estate => Count(estate.Pools.Sum(pool => pool.Hosts.Length), "host"),
            ResilienceSources.Service
        ),
        new(
            "Profiles",
            "keep users' data between sessions",
            "a file server or storage in Azure, with its backup",
            ProfilesOf,
            ResilienceSources.Fslogix
        ),
        new(
            "Backup",
            "brings back profiles and secrets that are deleted or damaged",
            "backup.profiles and backup.key_vault, and a restore test",
            BackupOf,
            ResilienceSources.Service
        ),
        new(
            "Network",
            "connects clients, hosts, directory and Azure",
            "logical networks, DNS, firewalls, the link to Azure",
            estate =>
                $"{Count(estate.Networks.Length, "logical network")}; connection {EnumWords.Of(estate.Settings.Network.Connectivity)}; DNS {string.Join(", ", estate.Settings.Network.DnsServers)}",
            ResilienceSources.Connectivity
        ),
        new(
            "Identities",
            "say who may sign in, and to what",
            "users and groups in Entra ID and, unless hosts join only Entra ID, in Active Directory",
            estate => $"{EnumWords.Of(estate.Settings.Identity.Pattern)}{(estate.Settings.Domain is { } domain ? $", {domain.Fqdn}" : "")}",
            ResilienceSources.Prerequisites
        ),
    ];

    private static Responsibility OfService(string part, string purpose) =>
        new(part, purpose, EveryRegion, _ => EveryRegion, ResilienceSources.Service);

    private static string ProfilesOf(AvdEstate estate) =>
        string.Join(", ", estate.Pools.SelectMany(pool => ProfileHome.Of(estate, pool)).Select(home => home.Name).Distinct())
            is { Length: > 0 } homes
            ? homes
            : "on the disks of the hosts (FSLogix is off)";

    private static string BackupOf(AvdEstate estate)
    {
        var backup = estate.Settings.Backup;
        return backup.Profiles.Method == BackupMethod.None
            ? "no backup of profiles"
            : $"profiles: {EnumWords.Of(backup.Profiles.Method)}, kept for {Count(backup.Profiles.RetentionDays, "day")}; recovery point {CareTasks.Words(backup.Profiles.RecoveryPoint)}, recovery time {CareTasks.Words(backup.Profiles.RecoveryTime)}";
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Networks of the clusters, DNS servers, public addresses, and who is told of alerts.</summary>
internal static class NetworkQuestions
{
    // Windows asks the others only when the first does not answer
    private const int MostServers = 4;

    // a site with more has a range
    private const int MostPublic = 10;

    public static StartQuestion Networks { get; } =
        new()
        {
            Key = "networks",
            Text = "Network of the session hosts on each cluster",
            Help =
                "A logical network is created on each cluster, in the order of the clusters. The first address is the router, .2 to .9 stay free for servers that exist, .10 to .19 are for the file server, and session hosts get the others. Write the VLAN if the network has one.",
            Allowed = NetworkAnswer.Form,
            Example = "10.10.0.0/16",
            Sets = ["network.logical_networks"],
            Default = static answers => NetworkAnswer.Suggested(HostsByCluster(answers)),
            DefaultInWords = "10.10.20.0/24, or a range with room for twice the session hosts; 10.11.20.0/24 for the second cluster",
            IsList = true,
            Fault = static (text, answers) => NetworkAnswer.FaultOf(text, HostsByCluster(answers)),
        };

    public static StartQuestion DnsServers { get; } =
        new()
        {
            Key = "dns_servers",
            Text = "DNS servers",
            Help =
                "The domain controllers, separated by commas. Session hosts find the domain through them, and they must forward names of Azure. Without a domain, the DNS servers of the site.",
            Allowed = "1 to 4 IPv4 addresses of the site, such as 10.10.0.4, 10.10.0.5; none that session hosts or the file server use",
            Example = "10.250.0.4",
            Sets = ["network.dns_servers"],
            IsList = true,
            Fault = static (text, answers) => FaultOfServers(StartAnswers.Items(text), answers),
        };

    public static StartQuestion PublicAddresses { get; } =
        new()
        {
            Key = "public_addresses",
            Text = "Public addresses of the site",
            Help =
                "The addresses from which the site and the machine that runs the deployment reach Azure, separated by commas. The key vault and storage accounts accept traffic from these only.",
            Allowed = "1 to 10 public IPv4 addresses or ranges, such as 203.0.113.16, 198.51.100.0/28",
            Example = "203.0.113.16",
            Sets = ["key_vault.network_rules", "storage.cloud_cache.network_rules", "storage.witness.network_rules"],
            IsList = true,
            Fault = static (text, _) => FaultOfPublic(StartAnswers.Items(text)),
        };

    public static StartQuestion AlertMail { get; } =
        new()
        {
            Key = "alert_mail",
            Text = "Mail address for alerts",
            Help = "Alerts on hosts, profiles, capacity and costs go to it. Use the address of a team.",
            Allowed = "an email address such as avd-ops@contoso.com",
            Example = "avd-ops@contoso.com",
            Sets = ["monitoring.action_group"],
        };

    public static ImmutableArray<StartQuestion> All { get; } = [Networks, DnsServers, PublicAddresses, AlertMail];

    /// <summary>The session hosts on each cluster.</summary>
    public static ImmutableArray<long> HostsByCluster(StartAnswers answers)
    {
        var clusters = StartAnswers.Items(answers.Of(EstateQuestions.Clusters)).Length;
        var pools = PoolAnswer.Read(answers.Of(UserQuestions.Pools));
        return [.. Enumerable.Range(0, clusters).Select(i => pools.Sum(pool => HostsOn(pool, i, clusters)))];
    }

    /// <summary>The session hosts of a pool on one of several clusters: evenly, the first clusters have one more.</summary>
    public static long HostsOn(PoolAnswer pool, int cluster, int clusters) =>
        (pool.Hosts / clusters) + (cluster < pool.Hosts % clusters ? 1 : 0);

    private static string? FaultOfPublic(ImmutableArray<string> items)
    {
        var ranges = items.Select(item => AllowedRange.TryCreate(item, out var range) ? range : null).ToList();
        if (ranges.Count is 0 or > MostPublic || ranges.Contains(null))
            return $"but must be 1 to {MostPublic} IPv4 addresses or ranges, separated by commas.";
        return ranges.Distinct().Count() < ranges.Count ? "but an address is listed twice." : null;
    }

    private static string? FaultOfServers(ImmutableArray<string> items, StartAnswers answers)
    {
        var servers = items.Select(item => IPv4Address.TryCreate(item, out var address) ? address : null).ToList();
        if (servers.Count is 0 or > MostServers || servers.Contains(null))
            return $"but must be 1 to {MostServers} IPv4 addresses, separated by commas.";
        if (servers.Find(server => !AddressBlocks.IsInternal(server!.Value)) is { } foreign)
            return $"but {foreign} is not an address of the site, so it cannot know the names there.";
        if (servers.Distinct().Count() < servers.Count)
            return "but an address is listed twice.";
        var networks = NetworkAnswer.Read(answers.Of(Networks));
        return servers.Find(server => networks.Any(network => network.Uses(server!))) is { } used
            ? $"but {used} is for the router, the file server or session hosts of {networks.First(network => network.Uses(used)).Prefix}."
            : null;
    }
}

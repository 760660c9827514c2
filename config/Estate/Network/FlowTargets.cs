using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Facts.Network;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The destinations of the flow table in one estate.</summary>
internal static class FlowTargets
{
    private const string WindowsTime = "time.windows.com";

    /// <summary>The destinations of a row, as one machine of a network sees them.</summary>
    /// <param name="row">The row.</param>
    /// <param name="settings">The settings of the pool or file server.</param>
    /// <param name="network">The network that the machine is on.</param>
    /// <param name="estate">The estate.</param>
    public static IEnumerable<FlowDestination> Of(RequiredFlow row, AvdSettings settings, LogicalNetworkSettings network, AvdEstate estate)
    {
        var cloud = CloudFacts.Of(settings.Subscription.Cloud);
        return row.Target switch
        {
            FlowTarget.Named => Named(row, settings, cloud),
            FlowTarget.HostPoolEndpoint => HostPoolEndpoint(row, settings, cloud, estate),
            FlowTarget.AgentDownload =>
            [
                Web(settings.SessionHost.Agent.AgentUri, settings),
                Web(settings.SessionHost.Agent.BootLoaderUri, settings),
            ],
            FlowTarget.FslogixDownload => settings.Fslogix.InstallerUri is { } installer ? [Web(installer, settings)] : [],
            FlowTarget.ArcProxy => ProxiesOf(settings.SessionHost.HttpProxy).Select(proxy => Web(proxy, settings)),
            FlowTarget.MonitorProxy => settings.SessionHost.Extensions.MonitorAgentProxy is { } proxy ? [Web(proxy, settings)] : [],
            FlowTarget.KeyVault => [InAzure($"{estate.KeyVaultName}.{cloud.VaultSuffix}", EndpointTo(estate, EndpointService.KeyVault))],
            FlowTarget.ProfileShares => FileTargets.OfProfiles(settings, estate),
            FlowTarget.ProfileBlobs => [FileTargets.Blob(estate, StorageUse.CloudCache, cloud)],
            FlowTarget.PackageShares => FileTargets.OfPackages(settings, estate, cloud),
            FlowTarget.DnsServers => [Servers("DNS servers", settings, network)],
            FlowTarget.DomainControllers => [Controllers(settings, network)],
            FlowTarget.TimeServers => TimeServers(settings, network),
            FlowTarget.FileServerNodes => settings.Sofs is { } sofs ? [FileTargets.Nodes(sofs)] : [],
            FlowTarget.WitnessBlob => [FileTargets.Blob(estate, StorageUse.Witness, cloud)],
            FlowTarget.WitnessShare => settings.Sofs?.Witness?.Share is { } share ? [FileTargets.Share(share, settings, estate)] : [],
            FlowTarget.SessionHosts =>
            [
                new()
                {
                    Name = "session hosts",
                    Addresses = network.AddressPrefix is { } prefix ? [prefix.ToString()] : [],
                    IsOnSite = true,
                    Port = settings.Network.Shortpath.Port,
                },
            ],
        };
    }

    /// <summary>A name in Azure, behind a private endpoint if there is one.</summary>
    internal static FlowDestination InAzure(string name, EstateEndpoint? endpoint) =>
        endpoint is null
            ? new() { Name = name }
            : new()
            {
                Name = name,
                Route = FlowRoute.PrivateEndpoint,
                Via = ViaOf(endpoint),
            };

    private static IEnumerable<FlowDestination> Named(RequiredFlow row, AvdSettings settings, CloudFacts cloud)
    {
        if (row.Hosts?.In(cloud.Cloud) is not { } name)
            return [];
        var host = new FlowDestination { Name = name.Replace(CloudHosts.Region, settings.Deployment.Location, StringComparison.Ordinal) };
        var hosts = settings.SessionHost;
        // session hosts and file servers use the same proxies
        if (row.Purpose == FlowPurpose.AzureArc && hosts.HttpProxy is { } proxy && !IsExempt(proxy, name))
            return ProxiesOf(proxy).Take(1).Select(address => Through(host, address)).DefaultIfEmpty(host);
        if (row.Purpose != FlowPurpose.Monitoring)
            return [host];
        if (hosts.Extensions.MonitorAgentProxy is { } ofMonitor)
            return [Through(host, ofMonitor)];
        return settings.Monitoring.LogAnalytics.PublicIngestion == PublicAccess.Disabled
            ? [host with { Route = FlowRoute.PrivateEndpoint, Via = "a private link scope of Azure Monitor, created elsewhere" }]
            : [host];
    }

    private static IEnumerable<FlowDestination> HostPoolEndpoint(
        RequiredFlow row,
        AvdSettings settings,
        CloudFacts cloud,
        AvdEstate estate
    ) =>
        row.Hosts?.In(cloud.Cloud) is { } name
            ? estate
                .Endpoints.Where(endpoint =>
                    endpoint.Service == EndpointService.HostPool && endpoint.Pool!.Settings.HostPool.Name == settings.HostPool.Name
                )
                .Select(endpoint => InAzure(name, endpoint))
            : [];

    private static EstateEndpoint? EndpointTo(AvdEstate estate, EndpointService service) =>
        estate.Endpoints.FirstOrDefault(endpoint => endpoint.Service == service);

    private static string ViaOf(EstateEndpoint endpoint) =>
        endpoint.SubnetId is { } subnet ? $"{endpoint.Name} in subnet {subnet.Name}" : endpoint.Name;

    // https first: the agent uses it for Azure
    private static IEnumerable<HttpAddress> ProxiesOf(HttpProxySettings? proxy) =>
        new[] { proxy?.HttpsProxy, proxy?.HttpProxy }.OfType<HttpAddress>().Distinct();

    private static bool IsExempt(HttpProxySettings proxy, string name) =>
        proxy.NoProxy.Any(entry => ProxyBypass.Covers(entry.ToString(), name.TrimStart('*').TrimStart('.')));

    private static FlowDestination Through(FlowDestination host, HttpAddress proxy) =>
        host with
        {
            Route = FlowRoute.Proxy,
            Via = $"{proxy.Uri.Host}:{proxy.Uri.Port}",
        };

    // an address may contain a user and a signature, so only host and port are shown
    private static FlowDestination Web(HttpAddress address, AvdSettings settings)
    {
        var isAddress = IPv4Address.TryCreate(address.Uri.Host, out var ip);
        return new()
        {
            Name = address.Uri.Host,
            Addresses = isAddress ? [address.Uri.Host] : [],
            IsOnSite = isAddress ? AddressBlocks.IsInternal(ip!.Value) : IsOfDomain(address.Uri.Host, settings),
            Port = address.Uri.Port,
        };
    }

    internal static bool IsOfDomain(string host, AvdSettings settings) =>
        !host.Contains('.', StringComparison.Ordinal)
        || (settings.Domain is { } domain && host.EndsWith($".{domain.Fqdn}", StringComparison.OrdinalIgnoreCase));

    // rules run before the config is known to have a domain
    private static FlowDestination Controllers(AvdSettings settings, LogicalNetworkSettings network) =>
        Servers(settings.Domain is { } domain ? $"domain controllers of {domain.Fqdn}" : "domain controllers", settings, network);

    // the config names the domain controllers as DNS servers
    private static FlowDestination Servers(string name, AvdSettings settings, LogicalNetworkSettings network) =>
        new()
        {
            Name = name,
            Addresses =
            [
                .. (network.DnsServers.IsEmpty ? settings.Network.DnsServers : network.DnsServers).Select(address => address.ToString()),
            ],
            IsOnSite = true,
        };

    private static IEnumerable<FlowDestination> TimeServers(AvdSettings settings, LogicalNetworkSettings network)
    {
        var servers = settings.Network.NtpServers;
        if (servers.IsEmpty)
            return [settings.Domain is null ? new() { Name = WindowsTime } : Controllers(settings, network)];
        return servers
            .Select(server => server.ToString())
            .Select(name =>
                IPv4Address.TryCreate(name, out var ip)
                    ? new FlowDestination
                    {
                        Name = name,
                        Addresses = [name],
                        IsOnSite = AddressBlocks.IsInternal(ip.Value),
                    }
                    : new() { Name = name, IsOnSite = IsOfDomain(name, settings) }
            );
    }
}

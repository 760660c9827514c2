using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What session hosts need for Azure Virtual Desktop itself.</summary>
/// <remarks>
/// The document also lists 169.254.169.254 and 168.63.129.16. They are addresses of Azure's own fabric, and no machine on Azure Local reaches them over the network: the Arc agent
/// answers in their place.
/// </remarks>
internal static class AvdFlows
{
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            NoInspection = true,
            Hosts = new()
            {
                Public = "*.wvd.microsoft.com",
                UsGovernment = "*.wvd.azure.us",
                China = "*.wvd.azure.cn",
            },
            What = "Broker, gateway and agent",
            ServiceTag = "WindowsVirtualDesktop",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            NoInspection = true,
            Hosts = new() { Public = "*.service.windows.cloud.microsoft" },
            What = "Broker, gateway and agent",
            ServiceTag = "WindowsVirtualDesktop",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            NoInspection = true,
            Hosts = new() { Public = "*.windows.cloud.microsoft" },
            What = "Service traffic",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            NoInspection = true,
            Hosts = new() { Public = "*.windows.static.microsoft" },
            What = "Service traffic",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.HostPoolEndpoint,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.PrivateLink,
            NoInspection = true,
            Hosts = new()
            {
                Public = "*.privatelink.wvd.microsoft.com",
                UsGovernment = "*.privatelink.wvd.azure.us",
                China = "*.privatelink.wvd.azure.cn",
            },
            What = "Connections to the host pool over Private Link",
            Source = FlowDocuments.PrivateLink,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "*.prod.warm.ingest.monitor.core.windows.net",
                UsGovernment = "*.prod.warm.ingest.monitor.core.usgovcloudapi.net",
                China = "mooncake.warmpath.chinacloudapi.cn",
            },
            What = "Diagnostics of the AVD agent",
            ServiceTag = "AzureMonitor",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "gcs.prod.monitoring.core.windows.net",
                UsGovernment = "gcs.monitoring.core.usgovcloudapi.net",
                China = "monitoring.core.chinacloudapi.cn",
            },
            What = "Diagnostics of the AVD agent",
            ServiceTag = "AzureMonitor",
            Source = FlowDocuments.Avd,
        },
        ChinaAgent("*.prod.warm.ingest.monitor.core.chinacloudapi.cn") with
        {
            Source = $"assumption: {FlowDocuments.AvdChina} lists the name; the copy that was read ends within it",
        },
        ChinaAgent("*xt.blob.core.chinacloudapi.cn"),
        ChinaAgent("*xt.table.core.chinacloudapi.cn"),
        ChinaAgent("*xt.queue.core.chinacloudapi.cn"),
        ChinaAgent("*.servicebus.chinacloudapi.cn"),
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "mrsglobalsteus2prod.blob.core.windows.net",
                UsGovernment = "mrsglobalstugviffx.blob.core.usgovcloudapi.net",
                China = "mrsglobalstcne2mc.blob.core.chinacloudapi.cn",
            },
            What = "Updates of the AVD agent and of the side-by-side stack",
            ServiceTag = "Storage",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "wvdportalstorageblob.blob.core.windows.net",
                UsGovernment = "wvdportalstorageblob.blob.core.usgovcloudapi.net",
                China = "wvdportalcontainer.blob.core.chinacloudapi.cn",
            },
            What = "Support of the Azure portal",
            ServiceTag = "AzureCloud",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { Public = "catalogartifact.azureedge.net" },
            What = "Azure Marketplace",
            ServiceTag = "AzureFrontDoor.Frontend",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Never,
            Hosts = new() { Public = "*eh.servicebus.windows.net", UsGovernment = "*eh.servicebus.windows.net" },
            What = "Diagnostic settings",
            ServiceTag = "EventHub",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Estate,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.AgentDownload,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            What = "Download of the AVD agent and its boot loader; Microsoft's link redirects to a host that no document names",
            Source = FlowDocuments.Agent,
        },
        new()
        {
            Purpose = FlowPurpose.Shortpath,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Udp,
            Ports = FlowPorts.Relay,
            When = FlowCondition.PublicShortpath,
            Hosts = new() { Public = "51.5.0.0/16" },
            What = "STUN, and sessions relayed through TURN",
            ServiceTag = "WindowsVirtualDesktop",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Shortpath,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Udp,
            Ports = FlowPorts.DirectUdp,
            When = FlowCondition.PublicShortpath,
            Required = FlowCondition.Never,
            Hosts = CloudHosts.Same("0.0.0.0/0"),
            What = "Direct sessions with clients on the internet; without this flow, sessions are relayed or use TCP",
            Source = FlowDocuments.Shortpath,
        },
        new()
        {
            Purpose = FlowPurpose.Shortpath,
            From = FlowMachines.Clients,
            Target = FlowTarget.SessionHosts,
            Transport = Transport.Udp,
            Ports = [PortRange.Of(3390)],
            When = FlowCondition.ManagedShortpath,
            What = "Direct sessions with clients on the site's own networks",
            Source = FlowDocuments.Shortpath,
        },
    ];

    private static RequiredFlow ChinaAgent(string host) =>
        new()
        {
            Purpose = FlowPurpose.AvdService,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { China = host },
            What = "Diagnostics of the AVD agent",
            ServiceTag = "AzureCloud",
            Source = FlowDocuments.AvdChina,
        };
}

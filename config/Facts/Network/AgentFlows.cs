using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What the agents on machines need: Arc and its extensions, Azure Monitor, Defender for Endpoint.</summary>
internal static class AgentFlows
{
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        Arc(
            new()
            {
                Public = "management.azure.com",
                UsGovernment = "management.usgovcloudapi.net",
                China = "management.chinacloudapi.cn",
            },
            "Azure Resource Manager",
            "AzureResourceManager"
        ),
        Arc(
            new()
            {
                Public = "*.his.arc.azure.com",
                UsGovernment = "*.his.arc.azure.us",
                China = "*.his.arc.azure.cn",
            },
            "Identity and metadata of the machine",
            "AzureArcInfrastructure"
        ),
        Arc(
            new()
            {
                Public = "*.guestconfiguration.azure.com",
                UsGovernment = "*.guestconfiguration.azure.us",
                China = "*.guestconfiguration.azure.cn",
            },
            "Extensions, run commands and machine configuration",
            "AzureArcInfrastructure"
        ),
        Arc(
            new() { Public = "guestnotificationservice.azure.com", China = "guestnotificationservice.azure.cn" },
            "Notifications for extensions",
            "AzureArcInfrastructure"
        ),
        Arc(
            new() { Public = "*.guestnotificationservice.azure.com", China = "*.guestnotificationservice.azure.cn" },
            "Notifications for extensions",
            "AzureArcInfrastructure"
        ),
        Arc(
            new() { Public = "azgn*.servicebus.windows.net", China = "azgn*.servicebus.chinacloudapi.cn" },
            "Notifications for extensions",
            "AzureArcInfrastructure"
        ),
        Arc(
            new()
            {
                Public = "*.blob.core.windows.net",
                UsGovernment = "*.blob.core.usgovcloudapi.net",
                China = "*.blob.core.chinacloudapi.cn",
            },
            "Packages of extensions",
            "Storage"
        ),
        Arc(CloudHosts.Same("download.microsoft.com"), "Installation of the Arc agent", null),
        Arc(CloudHosts.Same("aka.ms"), "Installation of the Arc agent, and of session hosts on Azure Local", null),
        new()
        {
            Purpose = FlowPurpose.Estate,
            From = FlowMachines.Machines,
            Target = FlowTarget.ArcProxy,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Web,
            When = FlowCondition.ArcProxy,
            What = "Proxy of the Arc agent",
            Source = FlowDocuments.Arc,
        },
        Monitor(
            new()
            {
                Public = "global.handler.control.monitor.azure.com",
                UsGovernment = "global.handler.control.monitor.azure.us",
                China = "global.handler.control.monitor.azure.cn",
            },
            "Control service"
        ),
        Monitor(
            new()
            {
                Public = $"{CloudHosts.Region}.handler.control.monitor.azure.com",
                UsGovernment = $"{CloudHosts.Region}.handler.control.monitor.azure.us",
                China = $"{CloudHosts.Region}.handler.control.monitor.azure.cn",
            },
            "Data collection rules of the machine"
        ),
        Monitor(
            new()
            {
                Public = "*.ods.opinsights.azure.com",
                UsGovernment = "*.ods.opinsights.azure.us",
                China = "*.ods.opinsights.azure.cn",
            },
            "Logs; the first label is the id of the Log Analytics workspace, which is known after the deployment"
        ),
        Monitor(
            new()
            {
                Public = "global.prod.microsoftmetrics.com",
                UsGovernment = "global.prod.microsoftmetrics.us",
                China = "global.prod.microsoftmetrics.cn",
            },
            "Metrics service"
        ),
        new()
        {
            Purpose = FlowPurpose.Estate,
            From = FlowMachines.Machines,
            Target = FlowTarget.MonitorProxy,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Web,
            When = FlowCondition.MonitorProxy,
            What = "Proxy of the Azure Monitor agent",
            Source = FlowDocuments.Monitor,
        },
        new()
        {
            Purpose = FlowPurpose.Defender,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.Defender,
            NoInspection = true,
            Hosts = new() { Public = "*.endpoint.security.microsoft.com", UsGovernment = "*.endpoint.security.microsoft.us" },
            What = "Protection, commands and samples (streamlined connectivity)",
            ServiceTag = "MicrosoftDefenderForEndpoint",
            Source = FlowDocuments.Defender,
        },
        new()
        {
            Purpose = FlowPurpose.Defender,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.Defender,
            Hosts = new() { Public = "*.ecs.office.com", UsGovernment = "*.config.ecs.gov.teams.microsoft.us" },
            What = "Settings of Defender's core service",
            Source = FlowDocuments.DefenderCore,
        },
    ];

    private static RequiredFlow Arc(CloudHosts hosts, string what, string? tag) =>
        new()
        {
            Purpose = FlowPurpose.AzureArc,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = hosts,
            What = what,
            ServiceTag = tag,
            Source = FlowDocuments.Arc,
        };

    private static RequiredFlow Monitor(CloudHosts hosts, string what) =>
        new()
        {
            Purpose = FlowPurpose.Monitoring,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.MonitorAgent,
            NoInspection = true,
            Hosts = hosts,
            What = what,
            ServiceTag = "AzureMonitor",
            Source = FlowDocuments.Monitor,
        };
}

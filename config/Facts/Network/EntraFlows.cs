using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What machines need for Microsoft Entra ID and Intune.</summary>
internal static class EntraFlows
{
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { China = "login.chinacloudapi.cn" },
            What = "Sign-in of the Arc agent",
            ServiceTag = "AzureActiveDirectory",
            Source = FlowDocuments.Arc,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "login.microsoftonline.com",
                UsGovernment = "login.microsoftonline.us",
                China = "login.partner.microsoftonline.cn",
            },
            What = "Sign-in of users and agents",
            ServiceTag = "AzureActiveDirectory",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { Public = "login.windows.net", China = "login.partner.chinacloudapi.cn" },
            What = "Sign-in of the Arc agent and of Microsoft 365",
            ServiceTag = "AzureActiveDirectory",
            Source = FlowDocuments.Arc,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { Public = "*login.microsoft.com" },
            What = "Sign-in of the Arc agent",
            ServiceTag = "AzureActiveDirectory",
            Source = FlowDocuments.Arc,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new()
            {
                Public = "pas.windows.net",
                UsGovernment = "pasff.usgovcloudapi.net",
                China = "pas.chinacloudapi.cn",
            },
            What = "Roles of the user who signs in",
            ServiceTag = "AzureActiveDirectory",
            Source = FlowDocuments.Arc,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.EntraDevice,
            NoInspection = true,
            Hosts = new()
            {
                Public = "enterpriseregistration.windows.net",
                UsGovernment = "enterpriseregistration.microsoftonline.us",
                China = "enterpriseregistration.partner.microsoftonline.cn",
            },
            What = "Registration of the device",
            Source = FlowDocuments.EntraLogin,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.EntraDevice,
            NoInspection = true,
            Hosts = new()
            {
                Public = "certauth.enterpriseregistration.windows.net",
                UsGovernment = "certauth.enterpriseregistration.microsoftonline.us",
                China = "certauth.enterpriseregistration.partner.microsoftonline.cn",
            },
            What = "Registration of the device",
            Source = FlowDocuments.EntraDevice,
        },
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.EntraDevice,
            NoInspection = true,
            Hosts = new() { Public = "device.login.microsoftonline.com", UsGovernment = "device.login.microsoftonline.us" },
            What = "Sign-in of the device",
            Source = FlowDocuments.HybridJoin,
        },
        Intune(new() { Public = "manage.microsoft.com" }),
        Intune(new() { Public = "*.manage.microsoft.com", UsGovernment = "*.manage.microsoft.us" }),
        Intune(new() { Public = "*.dm.microsoft.com" }),
    ];

    private static RequiredFlow Intune(CloudHosts hosts) =>
        new()
        {
            Purpose = FlowPurpose.EntraId,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.Intune,
            Hosts = hosts,
            What = "Management by Intune",
            Source = FlowDocuments.Intune,
        };
}

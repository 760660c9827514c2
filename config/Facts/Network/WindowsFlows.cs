using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What Windows needs: activation, updates, certificates.</summary>
internal static class WindowsFlows
{
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Activation,
            Hosts = new()
            {
                Public = "azkms.core.windows.net",
                UsGovernment = "azkms.core.usgovcloudapi.net",
                China = "kms.core.chinacloudapi.cn",
            },
            What = "Windows activation",
            ServiceTag = "Internet",
            Source = FlowDocuments.Avd,
        },
        Certificates(
            new() { Public = "ctldl.windowsupdate.com", UsGovernment = "ctldl.windowsupdate.com" },
            "Lists of trusted certificates",
            null
        ),
        Certificates(
            new() { Public = "oneocsp.microsoft.com", UsGovernment = "ocsp.msocsp.com" },
            "Revoked certificates",
            "AzureFrontDoor.FirstParty"
        ),
        Certificates(new() { Public = "www.microsoft.com" }, "Certificates of certification authorities", null),
        Certificates(new() { Public = "*.aikcertaia.microsoft.com" }, "Certificates of virtual TPMs", null),
        Certificates(new() { Public = "azcsprodeusaikpublish.blob.core.windows.net" }, "Certificates of virtual TPMs", null),
        Certificates(new() { Public = "*.microsoftaik.azure.net" }, "Certificates of virtual TPMs", null),
        Certificates(new() { Public = "*.digicert.com", UsGovernment = "*.digicert.com" }, "Revoked certificates", null) with
        {
            Required = FlowCondition.Never,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Hosts = new() { China = "crl.digicert.cn" },
            What = "Revoked certificates",
            Source = $"{FlowDocuments.AvdChina}; the page spells it crl.digincert.cn, which is taken for a slip",
        },
        Updates("*.update.microsoft.com"),
        Updates("*.windowsupdate.com"),
        Updates("*.delivery.mp.microsoft.com"),
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Never,
            Hosts = CloudHosts.Same("*.prod.do.dsp.mp.microsoft.com"),
            What = "Windows Update, sharing between machines",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Http,
            Required = FlowCondition.Never,
            Hosts = CloudHosts.Same("www.msftconnecttest.com"),
            What = "Check of the internet connection",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Defender,
            Hosts = CloudHosts.Same("*.events.data.microsoft.com"),
            What = "Telemetry of Windows and Defender",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Never,
            Hosts = new() { Public = "*.sfx.ms", UsGovernment = "oneclient.sfx.ms" },
            What = "OneDrive updates",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Never,
            Hosts = new() { Public = "*.azure-dns.com", UsGovernment = "*.azure-dns.com" },
            What = "Azure DNS",
            Source = FlowDocuments.Avd,
        },
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            Required = FlowCondition.Never,
            Hosts = new() { Public = "*.azure-dns.net", UsGovernment = "*.azure-dns.net" },
            What = "Azure DNS",
            Source = FlowDocuments.Avd,
        },
    ];

    private static RequiredFlow Certificates(CloudHosts hosts, string what, string? tag) =>
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.SessionHosts,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Http,
            Hosts = hosts,
            What = what,
            ServiceTag = tag,
            Source = FlowDocuments.Avd,
        };

    // a site with its own update servers does not need it
    private static RequiredFlow Updates(string host) =>
        new()
        {
            Purpose = FlowPurpose.Windows,
            From = FlowMachines.Machines,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Web,
            Required = FlowCondition.Updates,
            Hosts = CloudHosts.Same(host),
            What = "Updates of Windows and Defender, if the site has no update servers",
            Source = FlowDocuments.Updates,
        };
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>What machines need from the estate itself, on the site or in Azure: vault, shares, DNS, Active Directory, the nodes of the file server.</summary>
internal static class SiteFlows
{
    public static ImmutableArray<RequiredFlow> All { get; } =
    [
        new()
        {
            Purpose = FlowPurpose.Estate,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.KeyVault,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.HostsReadKeyVault,
            What = "Secrets that hosts read",
            ServiceTag = "AzureKeyVault",
            Source = FlowDocuments.Vault,
        },
        new()
        {
            Purpose = FlowPurpose.Estate,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.FslogixDownload,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.FslogixDownload,
            What = "Download of FSLogix",
            Source = "assumption: fslogix.installer_uri is fetched by the host itself",
        },
        new()
        {
            Purpose = FlowPurpose.Files,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.ProfileShares,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Smb,
            When = FlowCondition.Profiles,
            What = "Profiles (SMB)",
            Source = FlowDocuments.Files,
        },
        new()
        {
            Purpose = FlowPurpose.Files,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.ProfileBlobs,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.ProfileBlobs,
            What = "Profiles (Cloud Cache in blobs)",
            ServiceTag = "Storage",
            Source = FlowDocuments.CloudCache,
        },
        new()
        {
            Purpose = FlowPurpose.Files,
            From = FlowMachines.SessionHosts,
            Target = FlowTarget.PackageShares,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Smb,
            When = FlowCondition.AppAttach,
            What = "Packages of App Attach (SMB)",
            Source = FlowDocuments.Files,
        },
        new()
        {
            Purpose = FlowPurpose.Directory,
            From = FlowMachines.Machines,
            Target = FlowTarget.DnsServers,
            Transport = Transport.TcpAndUdp,
            Ports = FlowPorts.Dns,
            What = "Names of the domain, of Azure and of private endpoints",
            Source = FlowDocuments.Ports,
        },
        new()
        {
            Purpose = FlowPurpose.Directory,
            From = FlowMachines.Machines,
            Target = FlowTarget.TimeServers,
            Transport = Transport.Udp,
            Ports = FlowPorts.Time,
            What = "Time",
            Source = FlowDocuments.Time,
        },
        Controllers(Transport.TcpAndUdp, FlowPorts.Kerberos, "Kerberos, including password changes"),
        Controllers(Transport.TcpAndUdp, FlowPorts.Ldap, "LDAP, including the search for a domain controller"),
        Controllers(Transport.Tcp, FlowPorts.LdapOverTls, "LDAP over TLS"),
        Controllers(Transport.Tcp, FlowPorts.GlobalCatalog, "Global catalog"),
        Controllers(Transport.Tcp, FlowPorts.Smb, "Group policy and logon scripts (SMB)"),
        Controllers(Transport.Tcp, FlowPorts.Rpc, "Domain join and logon (RPC)"),
        new()
        {
            Purpose = FlowPurpose.Directory,
            From = FlowMachines.FileServers,
            Target = FlowTarget.DomainControllers,
            Transport = Transport.Tcp,
            Ports = FlowPorts.DirectoryWebServices,
            When = FlowCondition.FileServer,
            What = "Active Directory Web Services: the first node reads computer objects and groups",
            Source = FlowDocuments.DirectoryWebServices,
        },
        Nodes(Transport.TcpAndUdp, FlowPorts.Cluster, "Cluster service"),
        Nodes(Transport.Tcp, FlowPorts.Smb, "Storage Spaces Direct and cluster shared volumes (SMB)"),
        Nodes(Transport.Tcp, FlowPorts.Rpc, "Cluster management (RPC)"),
        Nodes(Transport.Tcp, FlowPorts.RemoteManagement, "Windows Remote Management"),
        new()
        {
            Purpose = FlowPurpose.FileServerCluster,
            From = FlowMachines.FileServers,
            Target = FlowTarget.WitnessBlob,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Https,
            When = FlowCondition.CloudWitness,
            What = "Cloud witness",
            ServiceTag = "Storage",
            Source = FlowDocuments.Witness,
        },
        new()
        {
            Purpose = FlowPurpose.FileServerCluster,
            From = FlowMachines.FileServers,
            Target = FlowTarget.WitnessShare,
            Transport = Transport.Tcp,
            Ports = FlowPorts.Smb,
            When = FlowCondition.ShareWitness,
            What = "File share witness (SMB)",
            Source = FlowDocuments.Witness,
        },
    ];

    private static RequiredFlow Controllers(Transport transport, ImmutableArray<PortRange> ports, string what) =>
        new()
        {
            Purpose = FlowPurpose.Directory,
            From = FlowMachines.Machines,
            Target = FlowTarget.DomainControllers,
            Transport = transport,
            Ports = ports,
            When = FlowCondition.Domain,
            What = what,
            Source = FlowDocuments.Directory,
        };

    private static RequiredFlow Nodes(Transport transport, ImmutableArray<PortRange> ports, string what) =>
        new()
        {
            Purpose = FlowPurpose.FileServerCluster,
            From = FlowMachines.FileServers,
            Target = FlowTarget.FileServerNodes,
            Transport = transport,
            Ports = ports,
            When = FlowCondition.FileServer,
            What = what,
            Source = FlowDocuments.Ports,
        };
}

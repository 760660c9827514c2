using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The ports of the services that session hosts and file servers use.</summary>
/// <remarks>
/// Source: Service overview and network port requirements for Windows,
/// https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements
/// </remarks>
internal static class FlowPorts
{
    public static ImmutableArray<PortRange> Http { get; } = [PortRange.Of(80)];

    public static ImmutableArray<PortRange> Https { get; } = [PortRange.Of(443)];

    public static ImmutableArray<PortRange> Web { get; } = [PortRange.Of(80), PortRange.Of(443)];

    public static ImmutableArray<PortRange> Activation { get; } = [PortRange.Of(1688)];

    public static ImmutableArray<PortRange> Relay { get; } = [PortRange.Of(UdpPorts.Stun)];

    /// <summary>The ports that a client can use for its end of a direct UDP connection.</summary>
    public static ImmutableArray<PortRange> DirectUdp { get; } = [new(1024, 65535)];

    public static ImmutableArray<PortRange> Dns { get; } = [PortRange.Of(53)];

    public static ImmutableArray<PortRange> Time { get; } = [PortRange.Of(123)];

    public static ImmutableArray<PortRange> Kerberos { get; } = [PortRange.Of(88), PortRange.Of(464)];

    public static ImmutableArray<PortRange> Ldap { get; } = [PortRange.Of(389)];

    public static ImmutableArray<PortRange> LdapOverTls { get; } = [PortRange.Of(636)];

    public static ImmutableArray<PortRange> GlobalCatalog { get; } = [new(3268, 3269)];

    public static ImmutableArray<PortRange> DirectoryWebServices { get; } = [PortRange.Of(9389)];

    public static ImmutableArray<PortRange> Smb { get; } = [PortRange.Of(445)];

    /// <summary>The endpoint mapper, and the ports that it assigns.</summary>
    public static ImmutableArray<PortRange> Rpc { get; } = [PortRange.Of(135), new(UdpPorts.FirstDynamic, 65535)];

    public static ImmutableArray<PortRange> Cluster { get; } = [PortRange.Of(3343)];

    public static ImmutableArray<PortRange> RemoteManagement { get; } = [new(5985, 5986)];
}

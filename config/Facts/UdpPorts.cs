namespace AvdPulumi.Configuration;

/// <summary>UDP ports of Windows that RDP Shortpath must leave alone.</summary>
/// <remarks>Source: RDP Shortpath for managed networks; Windows dynamic port range</remarks>
internal static class UdpPorts
{
    /// <summary>The port of Remote Desktop itself, which uses UDP as well as TCP.</summary>
    public const int RemoteDesktop = 3389;

    /// <summary>From here on, Windows hands ports to whoever asks for one.</summary>
    public const int FirstDynamic = 49152;
}

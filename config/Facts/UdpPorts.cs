namespace AvdPulumi.Configuration.Facts;

/// <summary>UDP ports of Windows that RDP Shortpath must not use.</summary>
/// <remarks>Source: RDP Shortpath for managed networks; Windows dynamic port range</remarks>
internal static class UdpPorts
{
    /// <summary>Ports that services of Windows listen on (source: Service overview and network port requirements for Windows; IANA service names).</summary>
    public static IReadOnlyDictionary<int, string> OfWindows { get; } =
        new Dictionary<int, string>
        {
            [RemoteDesktop] = "Remote Desktop",
            [1900] = "SSDP discovery",
            [3702] = "web service discovery",
            [4500] = "IPsec",
            [5353] = "multicast DNS",
            [5355] = "link-local name resolution",
        };

    /// <summary>The port of STUN and TURN at Microsoft's end, which RDP Shortpath for public networks uses.</summary>
    public const int Stun = 3478;

    /// <summary>The port of Remote Desktop itself, which uses UDP as well as TCP.</summary>
    public const int RemoteDesktop = 3389;

    /// <summary>From this port on, Windows assigns ports to any program.</summary>
    public const int FirstDynamic = 49152;
}

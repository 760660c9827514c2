namespace AvdPulumi.Configuration.Facts.Network;

/// <summary>The transport protocol of a flow.</summary>
public enum Transport
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>Both.</summary>
    TcpAndUdp,
}

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>RDP Shortpath: direct UDP between client and session host.</summary>
/// <remarks>Source: AVD service architecture and resilience, RDP connection</remarks>
public sealed record ShortpathSettings
{
    /// <summary>Default: false. Whether clients on the site's own network connect directly; opens UDP on the hosts.</summary>
    public bool ManagedNetworks { get; init; }

    /// <summary>Default: 3390. The UDP port on the hosts; with managed_networks.</summary>
    [Range(1024, 65535)]
    public int Port { get; init; } = 3390;

    /// <summary>Default: any. The client networks that may reach that port.</summary>
    public ImmutableArray<Cidr> ClientRanges { get; init; } = [];

    /// <summary>Default: true. Whether hosts may use STUN and TURN over the internet; outbound UDP must be open.</summary>
    public bool PublicNetworks { get; init; } = true;
}

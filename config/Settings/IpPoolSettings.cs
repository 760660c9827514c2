namespace AvdPulumi.Configuration;

/// <summary>A range of addresses.</summary>
/// <remarks>Source: Azure Local logical networks</remarks>
public sealed record IpPoolSettings
{
    /// <summary>The first address.</summary>
    public required IPv4Address Start { get; init; }

    /// <summary>The last address.</summary>
    public required IPv4Address End { get; init; }
}

namespace AvdPulumi.Configuration;

/// <summary>Where addresses come from.</summary>
/// <remarks>Source: Azure Local logical networks</remarks>
public enum IpAllocation
{
    /// <summary>From the network's pools.</summary>
    Static,

    /// <summary>From a DHCP server.</summary>
    Dynamic,
}

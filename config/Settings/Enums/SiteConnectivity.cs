using System.Runtime.Serialization;

namespace AvdPulumi.Configuration;

/// <summary>How the site reaches Azure.</summary>
/// <remarks>Source: Architecture Deep Design, Network Design</remarks>
public enum SiteConnectivity
{
    /// <summary>Over the internet only.</summary>
    [EnumMember(Value = "internet")]
    Internet,

    /// <summary>Over a site-to-site VPN as well.</summary>
    [EnumMember(Value = "vpn")]
    Vpn,

    /// <summary>Over ExpressRoute as well.</summary>
    [EnumMember(Value = "express_route")]
    ExpressRoute,
}

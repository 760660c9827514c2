namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>Which way a flow goes.</summary>
public enum FlowRoute
{
    /// <summary>Straight to the destination.</summary>
    Direct,

    /// <summary>To a private endpoint in Azure, over VPN or ExpressRoute.</summary>
    PrivateEndpoint,

    /// <summary>Through a proxy.</summary>
    Proxy,
}

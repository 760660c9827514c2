namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The route of a flow.</summary>
public enum FlowRoute
{
    /// <summary>Directly to the destination.</summary>
    Direct,

    /// <summary>To a private endpoint in Azure, over VPN or ExpressRoute.</summary>
    PrivateEndpoint,

    /// <summary>Through a proxy.</summary>
    Proxy,
}

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>The direction of a flow, seen from the site.</summary>
public enum FlowDirection
{
    /// <summary>From a machine of the estate to Azure or the internet.</summary>
    Outbound,

    /// <summary>From a machine of the estate to another machine of the site.</summary>
    Internal,

    /// <summary>From a client to a session host.</summary>
    Inbound,
}

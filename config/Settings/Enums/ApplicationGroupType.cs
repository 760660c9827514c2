namespace AvdPulumi.Configuration;

/// <summary>What an application group publishes.</summary>
/// <remarks>Source: Azure Virtual Desktop application groups</remarks>
public enum ApplicationGroupType
{
    /// <summary>The full desktop; one such group per host pool.</summary>
    Desktop,

    /// <summary>Single apps.</summary>
    RemoteApp,
}

namespace AvdPulumi.Configuration;

/// <summary>What users see first when a pool publishes both a desktop and apps.</summary>
/// <remarks>Source: Azure Virtual Desktop host pools</remarks>
public enum PreferredAppGroupType
{
    /// <summary>No preference; Azure refuses it for new host pools.</summary>
    [NotOffered]
    None,

    /// <summary>The full desktop.</summary>
    Desktop,

    /// <summary>The RemoteApps; Azure's name for them in a host pool.</summary>
    [AlsoCalled("RemoteApp")]
    RailApplications,
}

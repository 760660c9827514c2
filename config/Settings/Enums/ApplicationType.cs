namespace AvdPulumi.Configuration;

/// <summary>Where an app comes from.</summary>
/// <remarks>Source: Azure Virtual Desktop application groups</remarks>
public enum ApplicationType
{
    /// <summary>Installed in the image.</summary>
    InBuilt,

    /// <summary>From an MSIX package.</summary>
    MsixApplication,
}

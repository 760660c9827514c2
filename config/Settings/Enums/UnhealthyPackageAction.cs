namespace AvdPulumi.Configuration;

/// <summary>What a host reports when a package cannot be staged.</summary>
/// <remarks>Source: Azure Virtual Desktop App Attach</remarks>
public enum UnhealthyPackageAction
{
    /// <summary>The host is unhealthy and takes no sessions.</summary>
    Unhealthy,

    /// <summary>The host needs assistance and goes on.</summary>
    NeedsAssistance,

    /// <summary>Nothing.</summary>
    DoNotFail,
}

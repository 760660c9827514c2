namespace AvdPulumi.Configuration;

/// <summary>What happens to a personal host.</summary>
/// <remarks>Source: Azure Virtual Desktop autoscale</remarks>
public enum SessionAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is stopped.</summary>
    Deallocate,
}

namespace AvdPulumi.Configuration;

/// <summary>Whether a service answers on its public endpoint.</summary>
/// <remarks>Source: Azure Resource Manager</remarks>
public enum PublicAccess
{
    /// <summary>The public endpoint answers.</summary>
    Enabled,

    /// <summary>Only private endpoints answer.</summary>
    Disabled,
}

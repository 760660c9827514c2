namespace AvdPulumi.Configuration;

/// <summary>Who reaches the host pool over public endpoints.</summary>
/// <remarks>Source: Private Link for AVD</remarks>
public enum HostPoolPublicAccess
{
    /// <summary>Clients and session hosts.</summary>
    Enabled,

    /// <summary>Nobody: private endpoints only.</summary>
    Disabled,

    /// <summary>Session hosts only.</summary>
    EnabledForSessionHostsOnly,

    /// <summary>Clients only.</summary>
    EnabledForClientsOnly,
}

namespace AvdPulumi.Components.Foundation;

/// <summary>The phases of the deployment model, in the order in which they run (source: Architecture Deep Design, Deployment Phases).</summary>
public enum DeploymentPhase
{
    /// <summary>Config and schema validation: the hard gate. Registers nothing.</summary>
    ConfigGate = 0,

    /// <summary>Host pool, application groups, workspace, Key Vault, Log Analytics, storage.</summary>
    ControlPlane = 1,

    /// <summary>Registration token and its Key Vault secret.</summary>
    RegistrationToken = 2,

    /// <summary>Arc virtual machines on Azure Local.</summary>
    SessionHosts = 3,

    /// <summary>Domain join and agents.</summary>
    JoinAndAgents = 4,

    /// <summary>Diagnostic settings, AVD Insights, alert rules.</summary>
    Monitoring = 5,

    /// <summary>Role assignments and managed identity grants.</summary>
    Access = 6,

    /// <summary>FSLogix profile configuration.</summary>
    Profiles = 7,

    /// <summary>Checks of the finished estate.</summary>
    Validation = 8,
}

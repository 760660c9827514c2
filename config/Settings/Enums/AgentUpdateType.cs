namespace AvdPulumi.Configuration;

/// <summary>When AVD agents update.</summary>
/// <remarks>Source: Scheduled Agent Updates for Azure Virtual Desktop</remarks>
public enum AgentUpdateType
{
    /// <summary>When the service says so.</summary>
    Default,

    /// <summary>In the maintenance windows.</summary>
    Scheduled,
}

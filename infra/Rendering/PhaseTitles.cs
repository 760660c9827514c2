using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The titles of the phases.</summary>
internal static class PhaseTitles
{
    public static string Of(int phase) =>
        (DeploymentPhase)phase switch
        {
            DeploymentPhase.ConfigGate => "config gate",
            DeploymentPhase.ControlPlane => "control plane",
            DeploymentPhase.RegistrationToken => "registration token",
            DeploymentPhase.SessionHosts => "session hosts",
            DeploymentPhase.JoinAndAgents => "domain join and agents",
            DeploymentPhase.Monitoring => "monitoring",
            DeploymentPhase.Access => "access",
            DeploymentPhase.Profiles => "FSLogix profiles",
            DeploymentPhase.Validation => "validation",
        };
}

namespace AvdPulumi.Configuration;

/// <summary>The stacks that hold the layers this stack does not deploy, as organization/project/stack.</summary>
/// <remarks>Source: Architecture Deep Design, Outputs and Contracts</remarks>
public sealed record LayerStackSettings
{
    /// <summary>Default: this stack. The stack that deploys the control plane.</summary>
    public StackName? ControlPlane { get; init; }

    /// <summary>Default: this stack. The stack that deploys the file server.</summary>
    public StackName? Sofs { get; init; }

    /// <summary>Default: this stack. The stack that deploys the session hosts.</summary>
    public StackName? SessionHosts { get; init; }
}

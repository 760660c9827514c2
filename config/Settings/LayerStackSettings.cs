namespace AvdPulumi.Configuration;

/// <summary>The stacks that deploy layers which this stack does not deploy, as organization/project/stack.</summary>
/// <remarks>Source: Architecture Deep Design, Outputs and Contracts</remarks>
public sealed record LayerStackSettings
{
    /// <summary>Default: none. The stack that deploys the control plane. Nothing is read from it: ids follow from the config.</summary>
    public StackName? ControlPlane { get; init; }

    /// <summary>Default: none. The stack that deploys the file server. Where the config has no section sofs, the shares of profiles are read from it.</summary>
    public StackName? Sofs { get; init; }

    /// <summary>Default: none. The stack that deploys the session hosts. Nothing is read from it: ids follow from the config.</summary>
    public StackName? SessionHosts { get; init; }
}

namespace Pulumi;

/// <summary>What a program sees of the deployment that runs it.</summary>
public sealed partial class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Internal = deployment;

    public string StackName => Internal.StackName;

    public string ProjectName => Internal.ProjectName;

    public string OrganizationName => Internal.OrganizationName;

    public bool IsDryRun => Internal.IsDryRun;

    /// <summary>Only there if the test options give one; the message is the real SDK's, which thinks of an old CLI.</summary>
    public string RootDirectory =>
        Internal.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    internal Deployment Internal { get; }
}

namespace Pulumi;

/// <summary>What a program sees of the deployment that runs it.</summary>
public sealed partial class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Internal = deployment;

    public string StackName => Internal.StackName;

    public string ProjectName => Internal.ProjectName;

    public string OrganizationName => Internal.OrganizationName;

    public bool IsDryRun => Internal.IsDryRun;

    public string RootDirectory => Internal.RootDirectory
        ?? throw new InvalidOperationException("The root directory of the project is not set; give TestOptions.RootDirectory.");

    internal Deployment Internal { get; }
}

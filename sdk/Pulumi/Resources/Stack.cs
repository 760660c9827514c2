namespace Pulumi;

/// <summary>The root of a program's resources; its [Output] properties are the outputs of the stack.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, NameInDeployment(), OptionsFrom(options)) => Deployment.Instance.Internal.Stack = this;

    /// <summary>Done for the stack when its constructor is through.</summary>
    internal void RegisterDeclaredOutputs() => RegisterOutputs(DeclaredOutputs.Complete(this));

    private static string NameInDeployment() => $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}";

    private static ComponentResourceOptions? OptionsFrom(StackOptions? options) =>
        options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}

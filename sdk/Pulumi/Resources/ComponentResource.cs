namespace Pulumi;

/// <summary>A named group of resources, written by the author of a program.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, null, options) { }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null) { }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(type, name, custom: false, args, options ?? new ComponentResourceOptions(), remote)
    {
        _ = registerPackageRequest;
        IsRemote = remote;
    }

    /// <summary>A remote component is made by a provider, so it is one thing to wait for, not its children.</summary>
    internal bool IsRemote { get; }

    protected void RegisterOutputs() => RegisterOutputs(DeclaredOutputs.Present(this));

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Instance.Internal.Registrar.StartOutputs(this, outputs);
}

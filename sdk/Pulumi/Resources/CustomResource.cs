namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    // Two constructors with optional tails, so that base(type, name, args) is ambiguous here as it is with the real package.
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null) { }

    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base(type, name, custom: true, args, options ?? new CustomResourceOptions()) => _ = registerPackageRequest;

    internal CustomResource(Output<string> urn)
        : base(urn) { }

    /// <summary>Set while the base constructor registers the resource.</summary>
    [Output("id")]
    public Output<string> Id { get; internal set; } = null!;
}

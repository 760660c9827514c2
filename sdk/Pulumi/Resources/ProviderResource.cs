using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, for resources that need another account or region than the default one.</summary>
public class ProviderResource : CustomResource
{
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null) { }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null
    )
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => PackageName = package;

    internal string PackageName { get; }

    /// <summary>How a request names its provider: as text, whether its id is known or not. No id at all counts as unknown.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(id is { Length: > 0 } ? id : Markers.Unknown)}";
    }
}

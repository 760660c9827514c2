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

    // the same text for each of the thousands of resources that use it
    private Task<string>? _reference;

    /// <summary>How a request names its provider: as text, whether its id is known or not. No id at all counts as unknown.</summary>
    internal Task<string> ReferenceAsync() => _reference ??= FindReferenceAsync();

    private async Task<string> FindReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(id is { Length: > 0 } ? id : Markers.Unknown)}";
    }
}

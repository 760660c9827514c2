using System.Collections.Immutable;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The inputs of a resource that a reader wants to see, and its name in Azure.</summary>
internal static class KeyInputs
{
    /// <summary>The name in Azure; empty for a component.</summary>
    public static string AzureNameOf(PreviewResource resource) =>
        AzureResourceCatalogue.Find(resource.Type) is not { } type ? ""
        : AzureResourceType.FixedName(type.NameInput) ?? (ValueText.At(resource.Inputs, type.NameInput) is { } name ? ValueText.Of(name) : "");

    /// <summary>Pairs of label and value, in the catalogue's order, without those that are not set.</summary>
    public static ImmutableArray<(string Label, string Value)> Of(PreviewResource resource) =>
    [
        .. (AzureResourceCatalogue.Find(resource.Type)?.KeyInputs ?? [])
            .Select(path => (LabelOf(path), ValueText.At(resource.Inputs, path)))
            .Where(input => input.Item2 is not null)
            .Select(input => (input.Item1, ValueText.Of(input.Item2!))),
    ];

    // sku.name is the sku; properties.enablePurgeProtection is enablePurgeProtection
    private static string LabelOf(string path) => path.Split('.') is [.., var owner, "name"] ? owner : path[(path.LastIndexOf('.') + 1)..];
}

using System.Collections.Concurrent;
using System.Text.Json;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.Shared;
using Azure.Bicep.Types;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>
/// Azure's own types, as Microsoft makes them from its REST specifications, at the API version that azure-native uses for a resource.
/// The index is read once, and a type when it is first asked for.
/// </summary>
internal static class AzureTypeLibrary
{
    private static readonly AzTypeLoader Loader = new();
    private static readonly Lock Gate = new();
    private static readonly ConcurrentDictionary<string, TypeBase?> Bodies = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyDictionary<string, CrossFileTypeReference>> Index = new(() =>
        new Dictionary<string, CrossFileTypeReference>(Loader.LoadTypeIndex().Resources, StringComparer.Ordinal)
    );

    // written by sdk/generator from the typings of azure-native
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Versions = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Repository.PathOf("sdk", "Pulumi.AzureNative", "Generated", "api-versions.json"))
        )!
    );

    /// <summary>The name of a resource's type in Azure, with its API version; null where azure-native has no such resource.</summary>
    public static string? NameOf(AzureResourceType type) =>
        Versions.Value.TryGetValue(type.Token, out var version) ? $"{type.ArmType}@{version}" : null;

    /// <summary>What Azure takes for a resource of a type; null where Azure has no such type at that version.</summary>
    public static TypeBase? BodyOf(AzureResourceType type) => NameOf(type) is { } name ? Bodies.GetOrAdd(name, Load) : null;

    private static TypeBase? Load(string name)
    {
        lock (Gate)
            return Index.Value.TryGetValue(name, out var found) ? Loader.LoadResourceType(found).Body.Type : null;
    }
}

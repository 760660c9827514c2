using System.Collections.Concurrent;
using Pulumi.Testing;

namespace AvdPulumi.Infra.Preview.Azure;

/// <summary>
/// The explicit providers of a preview, by the id that the mocks gave out. A reference names a provider as the engine does, by URN and id; a resource or a
/// function without one would follow the default subscription of whoever is signed in, and is refused.
/// </summary>
internal sealed class AzureProviders
{
    /// <summary>The type of azure-native's provider.</summary>
    public const string Type = "pulumi:providers:azure-native";

    private readonly ConcurrentDictionary<string, AzureProvider> _providers = new(StringComparer.Ordinal);

    /// <summary>Remembers a provider, and gives its id.</summary>
    /// <exception cref="PreviewRefusal">It does not say where it leads.</exception>
    public string Add(MockResourceArgs args)
    {
        var name = args.Name ?? "";
        var provider = new AzureProvider(name, TextOf(args, "subscriptionId"), TextOf(args, "tenantId"), TextOf(args, "environment"));
        var id = $"{name}@{provider.SubscriptionId}";
        _providers[id] = provider;
        return id;
    }

    /// <summary>The provider of a reference; null where there is none, or not one of ours.</summary>
    public AzureProvider? Find(string? reference) =>
        reference is { Length: > 0 }
        && _providers
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(reference.AsSpan(reference.LastIndexOf(':') + 1), out var provider)
            ? provider
            : null;

    private static string TextOf(MockResourceArgs args, string input) =>
        args.Inputs.TryGetValue(input, out var value) && value is string { Length: > 0 } text
            ? text
            : throw new PreviewRefusal(PreviewDiagnostics.MissingName(args.Name ?? "", Type, input));
}

/// <summary>Where a provider leads.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="TenantId">The tenant that signs in.</param>
/// <param name="Environment">The cloud, as azure-native calls it.</param>
internal sealed record AzureProvider(string Name, string SubscriptionId, string TenantId, string Environment);

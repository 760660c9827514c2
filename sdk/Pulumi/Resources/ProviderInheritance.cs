using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider a resource uses, and which ones it hands down to its children.</summary>
internal static class ProviderInheritance
{
    /// <summary>The package of a type or function token: what is before the first colon.</summary>
    public static string PackageOf(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? token : token[..colon];
    }

    /// <summary>Only a token of three parts names a package.</summary>
    public static bool NamesPackage(string token) => token.Count(character => character == ':') == 2;

    /// <summary>Sets the provider of a custom resource in its options, and gives what its children inherit. The stack hands down nothing by itself.</summary>
    public static ImmutableDictionary<string, ProviderResource> Resolve(string type, bool custom, ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (custom)
        {
            if (options.Provider is { } own)
                return NamesPackage(type) ? inherited.SetItem(PackageOf(type), own) : inherited;
            options.Provider = options.Parent?.ProviderFor(type);
            return inherited;
        }

        var several = (options as ComponentResourceOptions)?.Providers ?? [];
        if (options.Provider is { } single)
        {
            if (several.Count > 0)
                throw new ResourceException(
                    "Do not supply both 'provider' and 'providers' options to a ComponentResource.",
                    options.Parent
                );
            return inherited.SetItem(single.PackageName, single);
        }

        return several.Aggregate(inherited, (providers, provider) => providers.SetItem(provider.PackageName, provider));
    }
}

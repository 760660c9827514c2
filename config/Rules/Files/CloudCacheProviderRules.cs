using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The providers of Cloud Cache, and how many of them must answer: AVD3056 to AVD3062.</summary>
internal static class CloudCacheProviderRules
{
    private const string Source = "FSLogix configuration settings, Cloud Cache";

    private static readonly Rule ProvidersAreComplete = new(
        new("AVD3056", "A Cloud Cache provider without its place",
            "A provider of type smb is a share, and needs path. One of type azure is blobs in a storage account, and needs connection_string.",
            "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB}",
            "Add path to an smb provider, connection_string to an azure one.", Source),
        Severity.Error,
        ["fslogix.cloud_cache"],
        static context => Providers(context).SelectMany(IEnumerable<Finding> (at) => at.Provider switch
        {
            { Type: CloudCacheProviderType.Smb, Path: null } => [Missing(at.Path, "path", "smb", @"Add the share, such as \\server\profiles.")],
            { Type: CloudCacheProviderType.Azure, ConnectionString: null } => [Missing(at.Path, "connection_string", "azure",
                "Add where it is kept, such as keyvault://vault/secret.")],
            _ => [],
        }));

    private static readonly Rule ProvidersAreOfOneKind = new(
        new("AVD3057", "A Cloud Cache provider with a key of the other type",
            "A provider is a share or blobs, never both: path goes with type smb, connection_string with type azure.",
            "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles', connection_string: keyvault://kv/secret}",
            "Leave the other key out, or make it a provider of its own.", Source),
        Severity.Error,
        ["fslogix.cloud_cache"],
        static context => Providers(context).SelectMany(IEnumerable<Finding> (at) => at.Provider switch
        {
            { Type: CloudCacheProviderType.Smb, ConnectionString: not null } => [Foreign(at.Path, "connection_string", "smb")],
            { Type: CloudCacheProviderType.Azure, Path: not null } => [Foreign(at.Path, "path", "azure")],
            _ => [],
        }));

    private static readonly Rule PlacesDiffer = new(
        new("AVD3058", "Two Cloud Cache providers in one place",
            "Cloud Cache locks and writes the profile at each provider. Two providers in one place fight over the same files, and are no second copy.",
            "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: B, path: "
            + "'\\\\FS01\\profiles'}",
            "Give each provider a place of its own.", Source),
        Severity.Error,
        ["fslogix.cloud_cache", "domain.fqdn"],
        static context => Repeats.In(Providers(context).SelectMany(at => Place(context.Settings, at)), static at => at.Key)
            .Select(static at => new Finding(at.Path, $"{at.Path} is '{at.Place}', which another provider has already.",
                "Name another place, or leave the provider out.")));

    private static readonly Rule NamesDiffer = new(
        new("AVD3059", "Two Cloud Cache providers with one name",
            "The name is what tells providers apart in FSLogix's logs and events. With one name for two, nobody sees which of them failed.",
            "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: A, path: "
            + "'\\\\fs02\\profiles'}",
            "Give each provider a name of its own.", Source),
        Severity.Warning,
        ["fslogix.cloud_cache"],
        static context => Repeats.In(Providers(context), static at => at.Provider.Name).Select(static at => new Finding(
            at.Path + ".name", $"{at.Path}.name is '{at.Provider.Name}', which another provider is named already.", "Choose another name.")));

    private static readonly Rule EnoughProviders = new(
        new("AVD3060", "More healthy providers asked for than there are",
            "Sign-in waits until so many providers answer, and sign-out until so many have everything. With fewer providers that never happens.",
            "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 2\n    providers: [one provider]",
            "Ask for no more providers than are in the list; 1 is advised.", Source),
        Severity.Error,
        ["fslogix.cloud_cache"],
        static context => context.Settings.Fslogix.CloudCache is not { } cache
            ? []
            : Asked(cache).Where(asked => asked.Count > cache.Providers.Length).Select(asked => new Finding(
                asked.Path, $"{asked.Path} is {asked.Count}, but there are only {cache.Providers.Length} providers.", "Use 1.")));

    private static readonly Rule SignInWaitsForAProvider = new(
        new("AVD3061", "Sign-in without any provider",
            "With 0 a user signs in although no provider answers, gets what is in the local cache or a new profile, and writes it back later over the real "
            + "one.",
            "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 0",
            "Leave it out, or use 1.", Source),
        Severity.Warning,
        ["fslogix.cloud_cache"],
        static context => context.Settings.Fslogix.CloudCache is { HealthyProvidersForRegister: 0 }
            ? [new("fslogix.cloud_cache.healthy_providers_for_register",
                "fslogix.cloud_cache.healthy_providers_for_register is 0: users sign in although no provider answers.", "Use 1.")]
            : []);

    private static readonly Rule OneProviderIsNoSpare = new(
        new("AVD3062", "Cloud Cache with a single provider",
            "With one provider the cache bridges short interruptions, at the price of two to three times the writes; there is no second copy to fail over to. A share behind a WAN is exempt: the cache is what makes it usable.",
            "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB, connection_string: keyvault://kv/blob}",
            "Add a second provider, or use fslogix.locations where a plain share will do.", "Architecture Deep Design, Entra ID Only + Cloud Cache"),
        Severity.Note,
        ["fslogix.cloud_cache", "deployment.topology", "sofs.access_point"],
        // storage behind a WAN is reached through the cache alone: AVD8035 sends there whoever has one share
        static context => context.Settings.Fslogix.CloudCache is { Providers: [var only] } && !(only.Path is { } share && ProfileStorage.IsFar(context.Settings, share))
            ? [new("fslogix.cloud_cache.providers", "fslogix.cloud_cache.providers has one provider, so there is nothing to fail over to.",
                "Add a second one.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [ProvidersAreComplete, ProvidersAreOfOneKind, PlacesDiffer, NamesDiffer, EnoughProviders, SignInWaitsForAProvider, OneProviderIsNoSpare];

    private static IEnumerable<(CloudCacheProviderSettings Provider, string Path)> Providers(RuleContext context) =>
        (context.Settings.Fslogix.CloudCache?.Providers ?? []).Select((provider, i) => (provider, $"fslogix.cloud_cache.providers[{i}]"));

    private static IEnumerable<(string Path, int Count)> Asked(CloudCacheSettings cache) =>
    [
        ("fslogix.cloud_cache.healthy_providers_for_register", cache.HealthyProvidersForRegister),
        ("fslogix.cloud_cache.healthy_providers_for_unregister", cache.HealthyProvidersForUnregister),
    ];

    // of a connection string the reference, never the secret
    private static IEnumerable<(string Key, string Place, string Path)> Place(AvdSettings settings, (CloudCacheProviderSettings Provider, string Path) at) => at.Provider switch
    {
        { Type: CloudCacheProviderType.Smb, Path: { } path } => [(ProfileStorage.PlaceOf(settings, path), path.ToString(), at.Path + ".path")],
        { Type: CloudCacheProviderType.Azure, ConnectionString: { } secret } => [(secret.ToString(), secret.ToString(), at.Path + ".connection_string")],
        _ => [],
    };

    private static Finding Missing(string provider, string key, string type, string hint) => new($"{provider}.{key}",
        $"{provider}.{key} is missing, but a provider of type '{type}' needs it.", hint);

    private static Finding Foreign(string provider, string key, string type) =>
        new($"{provider}.{key}", $"{provider}.{key} is given, but a provider of type '{type}' does not take it.",
            "Leave it out, or make it a provider of its own.");
}

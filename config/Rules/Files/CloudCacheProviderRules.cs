using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Rules.Hosts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The providers of Cloud Cache, and how many of them must answer: AVD3056 to AVD3062.</summary>
internal static class CloudCacheProviderRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3056",
            Title = "A Cloud Cache provider without its place",
            Cause =
                "A provider of type smb is a share, and needs path. One of type azure is blobs in a storage account, and needs connection_string.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB}",
            Remedy = "Add path to an smb provider, connection_string to an azure one.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Providers(context)
                    .SelectMany(
                        IEnumerable<Finding> (at) =>
                            at.Provider switch
                            {
                                { Type: CloudCacheProviderType.Smb, Path: null } =>
                                [
                                    Missing(at.Path, "path", "smb", @"Add the share, such as \\server\profiles."),
                                ],
                                { Type: CloudCacheProviderType.Azure, ConnectionString: null } =>
                                [
                                    Missing(
                                        at.Path,
                                        "connection_string",
                                        "azure",
                                        "Add where it is kept, such as keyvault://vault/secret."
                                    ),
                                ],
                                _ => [],
                            }
                    ),
        },
        new()
        {
            Code = "AVD3057",
            Title = "A Cloud Cache provider with a key of the other type",
            Cause = "A provider is a share or blobs, never both: path goes with type smb, connection_string with type azure.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles', connection_string: keyvault://kv/secret}",
            Remedy = "Leave the other key out, or make it a provider of its own.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Providers(context)
                    .SelectMany(
                        IEnumerable<Finding> (at) =>
                            at.Provider switch
                            {
                                { Type: CloudCacheProviderType.Smb, ConnectionString: not null } =>
                                [
                                    Foreign(at.Path, "connection_string", "smb"),
                                ],
                                { Type: CloudCacheProviderType.Azure, Path: not null } => [Foreign(at.Path, "path", "azure")],
                                _ => [],
                            }
                    ),
        },
        new()
        {
            Code = "AVD3058",
            Title = "Two Cloud Cache providers in one place",
            Cause =
                "Cloud Cache locks and writes the profile at each provider. Two providers in one place fight over the same files, and are no second copy.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: B, path: "
                + "'\\\\FS01\\profiles'}",
            Remedy = "Give each provider a place of its own.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Reads = ["fslogix.cloud_cache", "domain.fqdn"],
            Check = static context =>
                Repeats
                    .In(Providers(context).SelectMany(at => Place(context.Settings, at)), static at => at.Key)
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Place}', which another provider has already.",
                        "Name another place, or leave the provider out."
                    )),
        },
        new()
        {
            Code = "AVD3059",
            Title = "Two Cloud Cache providers with one name",
            Cause =
                "The name is what tells providers apart in FSLogix's logs and events. With one name for two, nobody sees which of them failed.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: A, path: "
                + "'\\\\fs02\\profiles'}",
            Remedy = "Give each provider a name of its own.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Repeats
                    .In(Providers(context), static at => at.Provider.Name)
                    .Select(static at => new Finding(
                        at.Path + ".name",
                        $"is '{at.Provider.Name}', which another provider is named already.",
                        "Choose another name."
                    )),
        },
        new()
        {
            Code = "AVD3060",
            Title = "More healthy providers asked for than there are",
            Cause =
                "Sign-in waits until so many providers answer, and sign-out until so many have everything. With fewer providers that never happens.",
            Example = "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 2\n    providers: [one provider]",
            Remedy = "Ask for no more providers than are in the list; 1 is advised.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix.CloudCache is not { } cache
                    ? []
                    : Asked(cache)
                        .Where(asked => asked.Count > cache.Providers.Length)
                        .Select(asked => new Finding(
                            asked.Path,
                            $"is {asked.Count}, but there {(cache.Providers.Length == 1 ? "is only 1 provider" : $"are only {cache.Providers.Length} providers")}.",
                            "Use 1."
                        )),
        },
        new()
        {
            Code = "AVD3061",
            Title = "Sign-in without any provider",
            Cause =
                "With 0 a user signs in although no provider answers, gets what is in the local cache or a new profile, and writes it back later over the real "
                + "one.",
            Example = "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 0",
            Remedy = "Leave it out, or use 1.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                context.Settings.Fslogix.CloudCache is { HealthyProvidersForRegister: 0 }
                    ?
                    [
                        new(
                            "fslogix.cloud_cache.healthy_providers_for_register",
                            "is 0: users sign in although no provider answers.",
                            "Use 1."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3062",
            Title = "Cloud Cache with a single provider",
            Cause =
                "With one provider the cache bridges short interruptions, at the price of two to three times the writes; there is no second copy to fail over to. A share behind a WAN is exempt: the cache is what makes it usable.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB, connection_string: keyvault://kv/blob}",
            Remedy = "Add a second provider, or use fslogix.locations where a plain share will do.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Severity = Severity.Note,
            Reads = ["fslogix.cloud_cache", "deployment.topology", "sofs.access_point"],
            // storage behind a WAN is reached through the cache alone: AVD8035 sends there whoever has one share
            Check = static context =>
                context.Settings.Fslogix.CloudCache is { Providers: [var only] }
                && !(only.Path is { } share && ProfileStorage.IsFar(context.Settings, share))
                    ? [new("fslogix.cloud_cache.providers", "has one provider, so there is nothing to fail over to.", "Add a second one.")]
                    : [],
        },
    ];

    private static IEnumerable<(CloudCacheProviderSettings Provider, string Path)> Providers(RuleContext context) =>
        (context.Settings.Fslogix.CloudCache?.Providers ?? []).Select((provider, i) => (provider, $"fslogix.cloud_cache.providers[{i}]"));

    private static IEnumerable<(string Path, int Count)> Asked(CloudCacheSettings cache) =>
        [
            ("fslogix.cloud_cache.healthy_providers_for_register", cache.HealthyProvidersForRegister),
            ("fslogix.cloud_cache.healthy_providers_for_unregister", cache.HealthyProvidersForUnregister),
        ];

    // of a connection string the reference, never the secret
    private static IEnumerable<(string Key, string Place, string Path)> Place(
        AvdSettings settings,
        (CloudCacheProviderSettings Provider, string Path) at
    ) =>
        at.Provider switch
        {
            { Type: CloudCacheProviderType.Smb, Path: { } path } =>
            [
                (ProfileStorage.PlaceOf(settings, path), path.ToString(), at.Path + ".path"),
            ],
            { Type: CloudCacheProviderType.Azure, ConnectionString: { } secret } =>
            [
                (secret.ToString(), secret.ToString(), at.Path + ".connection_string"),
            ],
            _ => [],
        };

    private static Finding Missing(string provider, string key, string type, string hint) =>
        new($"{provider}.{key}", $"is missing, but a provider of type '{type}' needs it.", hint);

    private static Finding Foreign(string provider, string key, string type) =>
        new(
            $"{provider}.{key}",
            $"is given, but a provider of type '{type}' does not take it.",
            "Leave it out, or make it a provider of its own."
        );
}

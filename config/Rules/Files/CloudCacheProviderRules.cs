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
            Title = "A Cloud Cache provider without a location",
            Cause =
                "A provider of type smb is a share and needs path. A provider of type azure is blob storage and needs connection_string.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB}",
            Remedy = "Add path to an smb provider, or connection_string to an azure provider.",
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
                                        "Add a reference to the secret, such as keyvault://vault/secret."
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
            Cause = "A provider is either a share or blob storage. path belongs to type smb, connection_string to type azure.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles', connection_string: keyvault://kv/secret}",
            Remedy = "Remove the key, or add a separate provider of the other type.",
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
            Title = "Two Cloud Cache providers with the same location",
            Cause =
                "Cloud Cache locks and writes the profile at each provider. Two providers with the same location compete for the same files and give no second copy.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: B, path: "
                + "'\\\\FS01\\profiles'}",
            Remedy = "Give each provider its own location.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Reads = ["fslogix.cloud_cache", "domain.fqdn"],
            Check = static context =>
                Repeats
                    .In(Providers(context).SelectMany(at => Place(context.Settings, at)), static at => at.Key)
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Place}', which another provider already uses.",
                        "Use another location, or remove the provider."
                    )),
        },
        new()
        {
            Code = "AVD3059",
            Title = "Two Cloud Cache providers with the same name",
            Cause =
                "FSLogix logs and events identify a provider by its name. If two providers have the same name, you cannot see which one failed.",
            Example =
                "fslogix:\n  cloud_cache:\n    providers:\n      - {type: smb, name: A, path: '\\\\fs01\\profiles'}\n      - {type: smb, name: A, path: "
                + "'\\\\fs02\\profiles'}",
            Remedy = "Give each provider a unique name.",
            Source = new(
                "FSLogix: Configuration Setting Reference",
                "https://learn.microsoft.com/fslogix/reference-configuration-settings"
            ),
            Severity = Severity.Warning,
            Reads = ["fslogix.cloud_cache"],
            Check = static context =>
                Repeats
                    .In(Providers(context), static at => at.Provider.Name)
                    .Select(static at => new Finding(at.Path + ".name", $"is '{at.Provider.Name}', which another provider already uses.")),
        },
        new()
        {
            Code = "AVD3060",
            Title = "More healthy providers required than configured",
            Cause =
                "Sign-in waits until this many providers answer, and sign-out waits until this many have all data. With fewer providers that never happens.",
            Example = "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 2\n    providers: [one provider]",
            Remedy = "Require no more providers than are in the list. The recommended value is 1.",
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
                            $"is {asked.Count}, but there are only {cache.Providers.Length} providers.",
                            "Use 1."
                        )),
        },
        new()
        {
            Code = "AVD3061",
            Title = "Sign-in allowed without any provider",
            Cause =
                "With 0, a user can sign in although no provider answers. The user works with the local cache or a new profile, which later overwrites the "
                + "real profile.",
            Example = "fslogix:\n  cloud_cache:\n    healthy_providers_for_register: 0",
            Remedy = "Remove healthy_providers_for_register, or set it to 1.",
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
                            "is 0, so users can sign in although no provider answers."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD3062",
            Title = "Cloud Cache with a single provider",
            Cause =
                "With one provider, the cache bridges short interruptions but causes two to three times the writes, and failover is not possible. This does "
                + "not apply to a share behind a WAN, which is usable only through the cache.",
            Example = "fslogix:\n  cloud_cache:\n    providers:\n      - {type: azure, name: BLOB, connection_string: keyvault://kv/blob}",
            Remedy = "Add a second provider, or use fslogix.locations if a plain share is enough.",
            Source = new("FSLogix: Cloud Cache overview", "https://learn.microsoft.com/fslogix/concepts-fslogix-cloud-cache"),
            Severity = Severity.Note,
            Reads = ["fslogix.cloud_cache", "deployment.topology", "sofs.access_point"],
            // storage behind a WAN is usable only through the cache: AVD8035 recommends the cache for one share
            Check = static context =>
                context.Settings.Fslogix.CloudCache is { Providers: [var only] }
                && !(only.Path is { } share && ProfileStorage.IsFar(context.Settings, share))
                    ? [new("fslogix.cloud_cache.providers", "has only one provider, so failover is not possible.")]
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

    // for a connection string: the reference, never the secret
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
        new($"{provider}.{key}", $"is set, but a provider of type '{type}' does not accept it.");
}

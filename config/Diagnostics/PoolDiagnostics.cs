using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Problems of the pools of a config and of their selection: AVD0060 to AVD0069.</summary>
internal static class PoolDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0060 = new()
    {
        Code = "AVD0060",
        Title = "A pool name is not valid",
        Cause =
            "The name of a pool is part of names in the deployment's state and of environment variables. "
            + "It must have 1 to 20 lower-case letters, digits and underscores, and start with a letter.",
        Example = "pools:\n  Call-Center: {host_pool: {name: hp-calls}}",
        Remedy = "Use a name such as call_center.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0061 = new()
    {
        Code = "AVD0061",
        Title = "A pool overrides a shared section",
        Cause =
            "Some sections, such as those for vault, logs, network and storage, are shared by all pools. A pool can override only sections that belong to pools.",
        Example = "pools:\n  developers:\n    network: {dns_servers: [10.10.0.4]}",
        Remedy = "Move the section to the top level of the config. If pools cannot share it, create two estates, each with its own config.",
        Source = new("Several host pools", "docs/pools.md#what-is-there-once-and-what-each-pool-has"),
    };

    private static readonly DiagnosticDescriptor AVD0062 = new()
    {
        Code = "AVD0062",
        Title = "Section pools is empty",
        Cause = "pools is set but empty. The estate would have no host pool.",
        Example = "pools: {}",
        Remedy = "Add a pool, or remove the key. Without it, the sections at the top level are one pool.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0063 = new()
    {
        Code = "AVD0063",
        Title = "A stack selects a pool that does not exist",
        Cause = "avd:pools accepts only the names of pools in the config.",
        Example = "avd:pools: [clinician]",
        Remedy = "Use the names in the message, or remove the key to deploy all pools.",
        Source = new("Several host pools", "docs/pools.md#one-stack-or-several"),
    };

    private static readonly DiagnosticDescriptor AVD0066 = new()
    {
        Code = "AVD0066",
        Title = "A pool has no value",
        Cause =
            "A key without a value is null, and null removes a pool of a lower layer. No lower layer has this pool, so there is nothing to remove. Either the pool overrides nothing, or its name is misspelled.",
        Example = "pools:\n  default:\n  developers: {host_pool: {name: hp-developers}}",
        Remedy = "Write {} after the name of a pool that overrides nothing. To remove a pool, use the name of a pool in a lower layer.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0067 = new()
    {
        Code = "AVD0067",
        Title = "A layer removes a pool",
        Cause =
            "null after the name of a pool removes the pool of a lower layer, with all its resources. This may be intended, but an unfinished line looks the same.",
        Example = "# config/variables.dev.yml\npools:\n  developers:",
        Remedy = "No action is needed if this is intended. To keep the pool, write {} after its name, or remove the line.",
        Source = new("Several host pools", "docs/pools.md"),
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD0068 = new()
    {
        Code = "AVD0068",
        Title = "A pool is not in the configuration files",
        Cause =
            "Environment variables and the stack's config can change the pools of the configuration files, but cannot add a pool. Otherwise a misspelled name would create another pool.",
        Example = "AVD__POOLS__PARTNER__HOST_POOL__MAX_SESSION_LIMIT=4 for the pool partners",
        Remedy = "Use the name of an existing pool. Add a new pool in config/variables.yml, or in the stack's overlay.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0069 = new()
    {
        Code = "AVD0069",
        Title = "A stack selects pools, but deploys no layer of a pool",
        Cause =
            "avd:pools selects pools for the layers of pools. A stack with only platform, site or both in avd:layers deploys what all pools share, independent of the selection.",
        Example = "avd:layers: [platform]\navd:pools: [clinicians]",
        Remedy = "Remove avd:pools, or add pools to avd:layers.",
        Source = new("Several host pools", "docs/pools.md#one-stack-or-several"),
        Severity = Severity.Warning,
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD0060, AVD0061, AVD0062, AVD0063, AVD0066, AVD0067, AVD0068, AVD0069];

    public static Diagnostic BadName(Origin origin, string path, string shown) =>
        AVD0060.At(origin, path, $"'{shown}' is not a valid pool name; it must be {PoolName.Expectation}.");

    public static Diagnostic NotAPoolSection(ConfigEntry section, string pool) =>
        AVD0061.At(
            section.Origin,
            $"{pool}.{(section.Origin.IsConfidential ? ConfigScalar.NotShown : section.Key)}",
            $"'{section.ShownKey}' is not a section that a pool can override.",
            Hint(section)
        );

    public static Diagnostic NoPools(Origin origin) => AVD0062.At(origin, PoolSections.Key, "pools is empty.");

    public static Diagnostic NothingBehind(Origin origin, string path, string shown) =>
        AVD0066.At(origin, path, $"The pool '{shown}' has no value, which would remove it, but no lower layer has this pool.");

    public static Diagnostic NothingToTakeAway(Origin origin, string path, string shown, string? meant) =>
        AVD0066.At(
            origin,
            path,
            $"The pool '{shown}' has no value, which removes a pool, but no lower layer has this pool.",
            meant is null ? "Write {} after the name to add a pool that overrides nothing, or remove the line." : $"Did you mean '{meant}'?"
        );

    public static Diagnostic TakenAway(Origin origin, string path, string shown) =>
        AVD0067.At(origin, path, $"The pool '{shown}' is removed here, because it has no value.");

    public static Diagnostic AllTakenAway(Origin origin, IEnumerable<string> known) =>
        AVD0067.At(
            origin,
            PoolSections.Key,
            $"All pools ({string.Join(", ", known)}) are removed here, because pools has no value. The sections at the top level are one pool.",
            "To keep the pools, remove the line."
        );

    public static Diagnostic NoSuchPool(Origin origin, string path, string shown, IReadOnlyCollection<string> known, string? meant) =>
        AVD0068.At(
            origin,
            path,
            $"'{shown}' is not a pool of the config{(known.Count == 0 ? ", which has no pools" : $"; the pools are {string.Join(", ", known)}")}.",
            meant is null ? "Add a new pool in config/variables.yml." : $"Did you mean '{meant}'?"
        );

    public static Diagnostic PicksForNothing(Origin origin) =>
        AVD0069.At(
            origin,
            "avd:pools",
            "avd:pools selects pools, but avd:layers has only layers that all pools share: the stack deploys no layer of a pool."
        );

    public static Diagnostic UnknownPool(Origin origin, string shown, IEnumerable<string> known, string? suggestion) =>
        AVD0063.At(
            origin,
            "avd:pools",
            $"{shown} is not a pool of this config; the pools are {string.Join(", ", known)}.",
            suggestion is null ? null : $"Did you mean '{suggestion}'?"
        );

    public static Diagnostic NothingToPick(Origin origin) =>
        AVD0063.At(
            origin,
            "avd:pools",
            "avd:pools selects pools, but the config has no pools.",
            "Remove the key, or add section pools to config/variables.yml."
        );

    public static Diagnostic MalformedChoice(Origin origin) =>
        AVD0063.At(
            origin,
            "avd:pools",
            "avd:pools must be a list of pools, or their names separated by commas.",
            "To override settings of a pool, use a map."
        );

    private static string Hint(ConfigEntry section) =>
        !section.Origin.IsConfidential && Spelling.Closest(section.Key, PoolSections.All) is { } meant
            ? $"Did you mean '{meant}'?"
            : $"A pool can override {string.Join(", ", PoolSections.All)}.";
}

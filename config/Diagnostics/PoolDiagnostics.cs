using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What can be wrong with the pools of a config and the choice among them: AVD0060 to AVD0069.</summary>
internal static class PoolDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0060 = new()
    {
        Code = "AVD0060",
        Title = "A pool's name cannot be used",
        Cause =
            "Names in the deployment's state are made from the name of a pool, and environment variables are named after it. "
            + "It has 1 to 20 lower-case letters, digits and underscores, and begins with a letter.",
        Example = "pools:\n  Call-Center: {host_pool: {name: hp-calls}}",
        Remedy = "Use a name such as call_center.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0061 = new()
    {
        Code = "AVD0061",
        Title = "A pool overrides what is there once",
        Cause =
            "Vault, logs, network, storage and the like are there once for all pools. A pool overrides the sections that belong to pools.",
        Example = "pools:\n  developers:\n    network: {dns_servers: [10.10.0.4]}",
        Remedy = "Move the section to the top of the config; if it cannot be shared, make two estates, each with a config of its own.",
        Source = new("Several host pools", "docs/pools.md#what-is-there-once-and-what-each-pool-has"),
    };

    private static readonly DiagnosticDescriptor AVD0062 = new()
    {
        Code = "AVD0062",
        Title = "There are no pools in pools",
        Cause = "pools is given, but holds nothing, so the estate would have no host pool.",
        Example = "pools: {}",
        Remedy = "Name a pool, or remove the key: without it, the sections at the top are one pool.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0063 = new()
    {
        Code = "AVD0063",
        Title = "A stack picks a pool that there is not",
        Cause = "avd:pools picks from the pools of the config.",
        Example = "avd:pools: [clinician]",
        Remedy = "Use the names that the message lists, or remove the key to deploy all.",
        Source = new("Several host pools", "docs/pools.md#one-stack-or-several"),
    };

    private static readonly DiagnosticDescriptor AVD0066 = new()
    {
        Code = "AVD0066",
        Title = "A pool's name has nothing behind it",
        Cause =
            "Nothing after a key is null, which takes away what a lower layer gives. Where no lower layer gives the pool, there is nothing to take away: a pool that overrides nothing was meant, or a name is misspelt.",
        Example = "pools:\n  default:\n  developers: {host_pool: {name: hp-developers}}",
        Remedy = "Write {} behind the name of a pool that overrides nothing. To take a pool away, name one of a lower layer.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0067 = new()
    {
        Code = "AVD0067",
        Title = "A layer takes a pool away",
        Cause =
            "null behind the name of a pool removes the pool that a lower layer gives, with all that it would deploy. That may be meant; a line that was not finished looks the same.",
        Example = "# config/variables.dev.yml\npools:\n  developers:",
        Remedy = "No action is needed where it is meant. To keep the pool, write {} behind its name, or remove the line.",
        Source = new("Several host pools", "docs/pools.md"),
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD0068 = new()
    {
        Code = "AVD0068",
        Title = "A pool that the files do not give",
        Cause =
            "Environment variables and the stack's config change pools; they add none to those of the files, since a misspelt name would then be one pool more.",
        Example = "AVD__POOLS__PARTNER__HOST_POOL__MAX_SESSION_LIMIT=4, where the pool is called partners",
        Remedy = "Use the name of a pool. Add a new one in config/variables.yml, or in the stack's overlay.",
        Source = new("Several host pools", "docs/pools.md"),
    };

    private static readonly DiagnosticDescriptor AVD0069 = new()
    {
        Code = "AVD0069",
        Title = "A stack picks pools, but deploys nothing of a pool",
        Cause =
            "avd:pools picks among the pools for the layers that pools have. A stack whose avd:layers are platform, site or both deploys what all pools share, whichever are picked.",
        Example = "avd:layers: [platform]\navd:pools: [clinicians]",
        Remedy = "Remove avd:pools, or add pools to avd:layers.",
        Source = new("Several host pools", "docs/pools.md#one-stack-or-several"),
        Severity = Severity.Warning,
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD0060, AVD0061, AVD0062, AVD0063, AVD0066, AVD0067, AVD0068, AVD0069];

    public static Diagnostic BadName(Origin origin, string path, string shown) =>
        AVD0060.At(origin, path, $"'{shown}' is no name for a pool: it takes {PoolName.Expectation}.", "Such as call_center.");

    public static Diagnostic NotAPoolSection(ConfigEntry section, string pool) =>
        AVD0061.At(
            section.Origin,
            $"{pool}.{(section.Origin.IsConfidential ? ConfigScalar.NotShown : section.Key)}",
            $"'{section.ShownKey}' is no section that a pool can override.",
            Hint(section)
        );

    public static Diagnostic NoPools(Origin origin) =>
        AVD0062.At(origin, PoolSections.Key, "pools names no pool.", "Remove the key to have one pool.");

    public static Diagnostic NothingBehind(Origin origin, string path, string shown) =>
        AVD0066.At(
            origin,
            path,
            $"The pool '{shown}' has nothing behind its name, which would take it away.",
            "Write {} behind the name if the pool overrides nothing."
        );

    public static Diagnostic NothingToTakeAway(Origin origin, string path, string shown, string? meant) =>
        AVD0066.At(
            origin,
            path,
            $"There is nothing behind the name '{shown}', which takes a pool away, but no lower layer gives such a pool.",
            meant is null
                ? "Write {} behind the name to add a pool that overrides nothing, or remove the line."
                : $"Did you mean '{meant}'?"
        );

    public static Diagnostic TakenAway(Origin origin, string path, string shown) =>
        AVD0067.At(
            origin,
            path,
            $"The pool '{shown}' is taken away here: there is nothing behind its name.",
            "To keep it, write {} behind the name, or remove the line."
        );

    public static Diagnostic AllTakenAway(Origin origin, IEnumerable<string> known) =>
        AVD0067.At(
            origin,
            PoolSections.Key,
            $"All pools are taken away here ({string.Join(", ", known)}): there is nothing behind pools. The sections at the top are one pool.",
            "To keep them, remove the line."
        );

    public static Diagnostic NoSuchPool(Origin origin, string path, string shown, IReadOnlyCollection<string> known, string? meant) =>
        AVD0068.At(
            origin,
            path,
            $"There is no pool '{shown}'{(known.Count == 0 ? ": the config has no pools" : $"; the pools are {string.Join(", ", known)}")}.",
            meant is null ? "Add a new pool in config/variables.yml." : $"Did you mean '{meant}'?"
        );

    public static Diagnostic PicksForNothing(Origin origin) =>
        AVD0069.At(
            origin,
            "avd:pools",
            "avd:pools picks pools, but avd:layers has only what all pools share: the stack deploys nothing of a pool.",
            "Remove avd:pools, or add pools to avd:layers."
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
            "avd:pools picks pools, but the config has no pools.",
            "Remove the key, or give the pools in config/variables.yml."
        );

    public static Diagnostic MalformedChoice(Origin origin) =>
        AVD0063.At(
            origin,
            "avd:pools",
            "avd:pools takes a list of pools, or their names with commas between them.",
            "To override settings of a pool, give a map."
        );

    private static string Hint(ConfigEntry section) =>
        !section.Origin.IsConfidential && Spelling.Closest(section.Key, PoolSections.All) is { } meant
            ? $"Did you mean '{meant}'?"
            : $"A pool overrides {string.Join(", ", PoolSections.All)}.";
}

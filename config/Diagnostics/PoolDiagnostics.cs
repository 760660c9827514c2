using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What can be wrong with the pools of a config and the choice among them: AVD0060 to AVD0069.</summary>
internal static class PoolDiagnostics
{
    private const string Pools = "AvdPulumi, docs/pools.md";

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new()
        {
            Code = "AVD0060",
            Title = "A pool's name cannot be used",
            Cause = "Names in the deployment's state are made from the name of a pool, and environment variables are named after it. "
                + "It has 1 to 20 lower-case letters, digits and underscores, and begins with a letter.",
            Example = "pools:\n  Call-Center: {host_pool: {name: hp-calls}}",
            Remedy = "Use a name such as call_center.",
            Source = Pools,
        },
        new()
        {
            Code = "AVD0061",
            Title = "A pool overrides what is there once",
            Cause = "Vault, logs, network, storage and the like are there once for all pools. A pool overrides the sections that belong to pools.",
            Example = "pools:\n  developers:\n    network: {dns_servers: [10.10.0.4]}",
            Remedy = "Move the section to the top of the config; if it cannot be shared, make two estates, each with a config of its own.",
            Source = Pools,
        },
        new()
        {
            Code = "AVD0062",
            Title = "There are no pools in pools",
            Cause = "pools is given, but holds nothing, so the estate would have no host pool.",
            Example = "pools: {}",
            Remedy = "Name a pool, or remove the key: without it, the sections at the top are one pool.",
            Source = Pools,
        },
        new()
        {
            Code = "AVD0063",
            Title = "A stack picks a pool that there is not",
            Cause = "avd:pools picks from the pools of the config.",
            Example = "avd:pools: [clinician]",
            Remedy = "Use the names that the message lists, or remove the key to deploy all.",
            Source = Pools,
        },
    ];

    public static Diagnostic BadName(Origin origin, string path, string shown) =>
        new("AVD0060", Severity.Error, origin, path, $"'{shown}' is no name for a pool: it takes {PoolName.Expectation}.", "Such as call_center.");

    public static Diagnostic NotAPoolSection(ConfigEntry section, string pool) => new(
        "AVD0061", Severity.Error, section.Origin, $"{pool}.{(section.Origin.IsConfidential ? ConfigScalar.NotShown : section.Key)}",
        $"{section.ShownKey} is no section that a pool can override.", Hint(section));

    public static Diagnostic NoPools(Origin origin) => new("AVD0062", Severity.Error, origin, PoolSections.Key, "pools names no pool.", "Remove the key to have one pool.");

    public static Diagnostic UnknownPool(Origin origin, string shown, IEnumerable<string> known, string? suggestion) => new(
        "AVD0063", Severity.Error, origin, "avd:pools", $"{shown} is not a pool of this config; the pools are {string.Join(", ", known)}.",
        suggestion is null ? null : $"Did you mean '{suggestion}'?");

    public static Diagnostic NothingToPick(Origin origin) => new(
        "AVD0063", Severity.Error, origin, "avd:pools", "avd:pools picks pools, but the config has no pools.", "Remove the key, or give the pools in config/variables.yml.");

    public static Diagnostic MalformedChoice(Origin origin) => new(
        "AVD0063", Severity.Error, origin, "avd:pools", "avd:pools takes a list of pools, or their names with commas between them.", "To override settings of a pool, give a map.");

    private static string Hint(ConfigEntry section) =>
        !section.Origin.IsConfidential && Spelling.Closest(section.Key, PoolSections.All) is { } meant
            ? $"Did you mean '{meant}'?"
            : $"A pool overrides {string.Join(", ", PoolSections.All)}.";
}

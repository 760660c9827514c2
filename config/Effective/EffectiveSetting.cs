using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Effective;

/// <summary>One setting as it applies.</summary>
public sealed record EffectiveSetting
{
    /// <summary>The setting, such as <c>host_pool.name</c>; below <c>pools.name</c> for one of several pools.</summary>
    public required string Path { get; init; }

    /// <summary>The value as it would be written in YAML, without quotes. A secret is its reference. Null for an empty list or section, and for a value that must not be shown.</summary>
    public required string? Value { get; init; }

    /// <summary>The kind of value.</summary>
    public required EffectiveKind Kind { get; init; }

    /// <summary>Where the value is set; null for a default.</summary>
    public required Origin? Origin { get; init; }

    /// <summary>The layer that sets it.</summary>
    public required EffectiveLayer Layer { get; init; }

    /// <summary>Default: none. The list of single values that it is an item of.</summary>
    public string? List { get; init; }

    /// <summary>Default: none, or a value that is set. For a default, the nearest section around it that is set, and so exists with this default only.</summary>
    public string? Section { get; init; }

    /// <summary>Default: false. Whether a pool has the value from what all pools share, so that a config that means the same does not set it for the pool.</summary>
    public bool IsShared { get; init; }
}

/// <summary>The kind of an effective value.</summary>
public enum EffectiveKind
{
    /// <summary>A text, a word, an id, a reference to a secret.</summary>
    Text,

    /// <summary>A whole number or a decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list without items.</summary>
    EmptyList,

    /// <summary>A section without keys.</summary>
    EmptySection,

    /// <summary>A value that may have been decrypted and is not shown.</summary>
    Hidden,
}

/// <summary>The layer that sets a value. A later one replaces what an earlier one sets.</summary>
public enum EffectiveLayer
{
    /// <summary>No file sets it: the default of the setting.</summary>
    Default,

    /// <summary>config/variables.yml, or the one file of --config.</summary>
    Base,

    /// <summary>config/variables.&lt;stack&gt;.yml.</summary>
    Overlay,

    /// <summary>The stack config: Pulumi.&lt;stack&gt;.yaml, or what the engine hands over.</summary>
    Stack,

    /// <summary>An environment variable.</summary>
    Environment,
}

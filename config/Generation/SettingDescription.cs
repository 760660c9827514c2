using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Generation;

/// <summary>A setting as it is explained to a person: everything that the settings records, their documentation and the rules say of it.</summary>
public sealed record SettingDescription
{
    /// <summary>The path, with <c>[]</c> after each list on the way: <c>scaling.schedules[].name</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it means.</summary>
    public required string Meaning { get; init; }

    /// <summary>Its type, in words.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it has no default.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Default: none is documented. What holds if it is not set, in words.</summary>
    public string? Default { get; init; }

    /// <summary>Default: only what its type says. The allowed values, in words: a range, a length, a number of items, a form.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    /// <summary>Default: none, except for enumerations. Each allowed word with its meaning.</summary>
    public ImmutableArray<(string Word, string Meaning)> Words { get; init; } = [];

    /// <summary>Default: none. The unit of its number.</summary>
    public string? Unit { get; init; }

    /// <summary>Default: none. The environment variable that sets it; maps and whole lists have none.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether a pool may override it.</summary>
    public bool IsOfPool { get; init; }

    /// <summary>Default: none. The setting in a config, as YAML.</summary>
    public string? Example { get; init; }

    /// <summary>Default: none. The page that its rules come from.</summary>
    public Source? Source { get; init; }

    /// <summary>Default: none. The settings directly below it.</summary>
    public ImmutableArray<SettingDescription> Keys { get; init; } = [];

    /// <summary>Default: none. Diagnostics of the value by itself.</summary>
    public ImmutableArray<DiagnosticDescriptor> ShapeChecks { get; init; } = [];

    /// <summary>Diagnostics of the value together with others. Looked up in all rules, so only for the setting that is asked for.</summary>
    public ImmutableArray<DiagnosticDescriptor> RuleChecks => SettingChecks.OfRules(Path);

    /// <summary>Its first key, which is the section.</summary>
    public string Section => Path.Split('.')[0].Replace("[]", "", StringComparison.Ordinal);

    /// <summary>Whether it is a section itself.</summary>
    public bool IsSection => !Path.Contains('.', StringComparison.Ordinal);

    /// <summary>Its last key.</summary>
    public string Name => Path.Split('.')[^1];

    /// <summary>How many settings are below it, at all levels.</summary>
    public int Count => Keys.Sum(key => 1 + key.Count);

    /// <summary>It and all settings below it.</summary>
    public IEnumerable<SettingDescription> All => Keys.SelectMany(key => key.All).Prepend(this);
}

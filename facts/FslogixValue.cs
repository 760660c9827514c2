using System.Collections.Immutable;

namespace AvdPulumi.Facts;

/// <summary>A registry value that the program may set on session hosts.</summary>
public sealed record FslogixValue
{
    /// <summary>The key, including the hive: one of <see cref="FslogixKeys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>How it is kept.</summary>
    public required FslogixType Type { get; init; }

    /// <summary>Default: not a number, or without a limit. The smallest number that FSLogix accepts.</summary>
    public int? Lowest { get; init; }

    /// <summary>Default: not a number, or without a limit. The largest number that FSLogix accepts.</summary>
    public int? Highest { get; init; }

    /// <summary>Default: any text. The words that FSLogix accepts.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The value that FSLogix uses if none is set; empty if it has no default.</summary>
    public required string Default { get; init; }

    /// <summary>What the program sets if the setting is not in the config; empty if it then sets nothing.</summary>
    public required string Ours { get; init; }

    /// <summary>The setting that it comes from; empty if the value is fixed.</summary>
    public required string Setting { get; init; }

    /// <summary>What it does.</summary>
    public required string Meaning { get; init; }

    /// <summary>Why the program sets it, and sets it to this value.</summary>
    public required string Why { get; init; }

    /// <summary>Title and address of the page that describes it.</summary>
    public required string Source { get; init; }

    /// <summary>Key and name, as registry editors show them.</summary>
    public override string ToString() => $@"{Key}\{Name}";
}

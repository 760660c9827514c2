using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Writing;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>A config made from the parameters of another tool, and what became of each of them.</summary>
public sealed record ImportedConfig
{
    /// <summary>The config.</summary>
    public required ConfigDraft Draft { get; init; }

    /// <summary>The values that carried over, in the order of the source.</summary>
    public required ImmutableArray<CarriedValue> Carried { get; init; }

    /// <summary>The values that did not, in the order of the source.</summary>
    public required ImmutableArray<LeftValue> Left { get; init; }

    /// <summary>Settings that follow from the source without a value of their own there, in the order of the config.</summary>
    public required ImmutableArray<SuppliedSetting> Supplied { get; init; }

    /// <summary>Everything to know about the source: what could not be read, and what did not carry over.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What a source that cannot be read gives: nothing but the reasons.</summary>
    public static ImportedConfig Refused(ImmutableArray<Diagnostic> diagnostics) =>
        new()
        {
            Draft = new ConfigDraft(),
            Carried = [],
            Left = [],
            Supplied = [],
            Diagnostics = diagnostics,
        };
}

/// <summary>A value that carried over.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Origin">Its position there.</param>
/// <param name="Settings">The settings that have it.</param>
public sealed record CarriedValue(string Name, Origin Origin, ImmutableArray<string> Settings)
{
    /// <summary>Default: nothing. What of the value is not in the config, and why.</summary>
    public string? Missing { get; init; }
}

/// <summary>A value that did not carry over.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Origin">Its position there.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsIdle">Whether nothing is lost: the value is empty, or off.</param>
public sealed record LeftValue(string Name, Origin Origin, string Reason, bool IsIdle);

/// <summary>A setting that follows from the source.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value. For a section, the number of its settings.</param>
/// <param name="Why">Why it has this value.</param>
public sealed record SuppliedSetting(string Setting, string Value, string Why);

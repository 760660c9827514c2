using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>A row in the table of another tool: one fact of an estate, the setting that has it here, and how its value changes on the way.</summary>
public abstract record SettingMapping
{
    /// <summary>Default: none, there is no counterpart. The setting of this program, such as host_pool.name; [*] is any item of a list.</summary>
    public string? Setting { get; init; }

    /// <summary>How a value changes between the two.</summary>
    public required Conversion Conversion { get; init; }

    /// <summary>Default: none. What readers must know: a difference, or why there is no counterpart.</summary>
    public string? Note { get; init; }

    /// <summary>Why a value has no effect in the other tool, so that nothing is lost; null if it has one.</summary>
    internal virtual string? WhyIdle(Incoming value) => null;
}

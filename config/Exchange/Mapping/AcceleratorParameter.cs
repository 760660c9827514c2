using System.Collections.Immutable;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>A parameter of <c>deploy-baseline.bicep</c> of the AVD accelerator, and what it becomes here.</summary>
public sealed record AcceleratorParameter : SettingMapping
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Default: none, or an empty text. The value that the template has for it.</summary>
    public ParameterValue? Default { get; init; }

    /// <summary>Default: none. What other parameters must be so that the template uses this one; all of them.</summary>
    public ImmutableArray<ParameterCondition> When { get; init; } = [];

    /// <summary>Default: none. The word with which the template says that there is no value.</summary>
    public string? Nothing { get; init; }

    internal override string? WhyIdle(Incoming value)
    {
        if (Nothing is not null && string.Equals(value.Text, Nothing, StringComparison.OrdinalIgnoreCase))
            return Incoming.Idle;
        return When.FirstOrDefault(condition => !condition.Holds(value.SiblingValue)) is { } failed
            ? $"It has no effect: {failed.Parameter} is not {failed.Allowed}."
            : null;
    }
}

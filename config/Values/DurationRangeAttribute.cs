namespace AvdPulumi.Configuration.Values;

/// <summary>The shortest and the longest duration that a setting accepts.</summary>
/// <param name="least">The shortest, in ISO 8601 form.</param>
/// <param name="most">The longest, in ISO 8601 form.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationRangeAttribute(string least, string most) : Attribute
{
    /// <summary>The shortest, in ISO 8601 form.</summary>
    public string Least { get; } = least;

    /// <summary>The longest, in ISO 8601 form.</summary>
    public string Most { get; } = most;
}

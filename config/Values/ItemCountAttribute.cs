namespace AvdPulumi.Configuration.Values;

/// <summary>
/// The least and the greatest number of items of a list. The base library's own attributes would look for a property Count by reflection, which a native program cannot.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemCountAttribute : Attribute
{
    /// <summary>The least number. Default: 0.</summary>
    public int Least { get; init; }

    /// <summary>The greatest number. Default: any.</summary>
    public int Most { get; init; } = int.MaxValue;
}

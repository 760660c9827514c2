namespace AvdPulumi.Configuration.Facts;

/// <summary>How many tags a resource type accepts, and their limits.</summary>
/// <param name="Noun">What the resource is, with its article.</param>
/// <param name="Most">The most tags.</param>
/// <param name="LongestName">The most characters of a name.</param>
/// <param name="LongestValue">The most characters of a value.</param>
internal sealed record TagLimit(string Noun, int Most, int LongestName, int LongestValue)
{
    /// <summary>Default: nothing. What is wrong with a name, beyond its length and what no resource accepts; null if it is valid.</summary>
    public Func<string, string?> FaultOf { get; init; } = static _ => null;
}

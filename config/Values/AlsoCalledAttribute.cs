namespace AvdPulumi.Configuration.Values;

/// <summary>Another common name of a value. A message can then suggest the correct word.</summary>
/// <param name="word">The other word.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class AlsoCalledAttribute(string word) : Attribute
{
    /// <summary>The other word.</summary>
    public string Word { get; } = word;
}

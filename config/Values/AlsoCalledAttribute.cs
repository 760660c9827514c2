namespace AvdPulumi.Configuration.Values;

/// <summary>What people call a value elsewhere, so that a message can say which word is meant.</summary>
/// <param name="word">The other word.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class AlsoCalledAttribute(string word) : Attribute
{
    /// <summary>The other word.</summary>
    public string Word { get; } = word;
}

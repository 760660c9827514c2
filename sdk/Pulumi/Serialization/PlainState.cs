namespace Pulumi.Serialization;

/// <summary>What a mock answered, property by property, and whether all of it came as one secret.</summary>
internal sealed record PlainState(IReadOnlyDictionary<string, OutputData<object?>> Members, bool IsSecret);

namespace Pulumi.Serialization;

/// <summary>One named value as it is on the wire.</summary>
internal sealed record WireProperty(string Name, OutputData<object?> Data);

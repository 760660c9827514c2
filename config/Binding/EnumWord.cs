namespace AvdPulumi.Configuration;

/// <summary>A value of an enumeration and its spelling in configuration.</summary>
internal sealed record EnumWord(string Word, object Value);

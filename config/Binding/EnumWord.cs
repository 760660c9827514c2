namespace AvdPulumi.Configuration.Binding;

/// <summary>A value of an enumeration and its spelling in configuration.</summary>
/// <param name="Member">The member of the enumeration.</param>
/// <param name="Word">The spelling.</param>
/// <param name="Value">The value.</param>
/// <param name="IsOffered">Whether messages and editors offer it: Azure refuses some of its own words.</param>
/// <param name="AlsoCalled">What people call it elsewhere; null for nothing.</param>
internal sealed record EnumWord(string Member, string Word, object Value, bool IsOffered, string? AlsoCalled);

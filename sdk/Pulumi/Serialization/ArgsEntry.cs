namespace Pulumi.Serialization;

/// <summary>
/// One named value on its way to the wire. A class, like its kin here, because lists of a struct would each be compiled anew at start-up.
/// </summary>
internal sealed record ArgsEntry(string Name, object? Value, bool IsJson = false);

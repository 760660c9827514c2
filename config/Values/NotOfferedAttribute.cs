namespace AvdPulumi.Configuration.Values;

/// <summary>A value that exists in Azure, but that Azure rejects. The program reads it, a rule reports it, and no message suggests it.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class NotOfferedAttribute : Attribute;

namespace AvdPulumi.Configuration.Values;

/// <summary>Marks a list that may be written as one value where it has one item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOrListAttribute : Attribute;

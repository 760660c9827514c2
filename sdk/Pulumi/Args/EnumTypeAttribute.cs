namespace Pulumi;

/// <summary>Marks a struct that stands for an open set of values.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute { }

namespace Pulumi;

/// <summary>Marks the constructor that a returned object is built with.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute { }

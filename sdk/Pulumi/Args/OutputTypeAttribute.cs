namespace Pulumi;

/// <summary>Marks a class that providers return.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute { }

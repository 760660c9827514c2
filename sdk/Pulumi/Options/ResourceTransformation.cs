namespace Pulumi;

/// <summary>Sees, and may change, a resource before it is registered. Null leaves it as it is.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

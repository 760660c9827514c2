namespace Pulumi;

/// <summary>Like a transformation, but called by the engine; under mocks it is never called.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

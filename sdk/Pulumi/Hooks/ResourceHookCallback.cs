namespace Pulumi;

/// <summary>What a hook does.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

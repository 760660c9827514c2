namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>The kind of layer a value comes from.</summary>
public enum OriginKind
{
    /// <summary>A file, with line and column.</summary>
    File,

    /// <summary>The Pulumi engine's config of the stack, by key.</summary>
    StackConfig,

    /// <summary>An environment variable, by name.</summary>
    Environment,
}

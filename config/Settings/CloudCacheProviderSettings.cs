using System.ComponentModel.DataAnnotations;

namespace AvdPulumi.Configuration;

/// <summary>One place that Cloud Cache writes profiles to.</summary>
/// <remarks>Source: FSLogix configuration settings</remarks>
public sealed record CloudCacheProviderSettings
{
    /// <summary>A file share or Azure blobs.</summary>
    public required CloudCacheProviderType Type { get; init; }

    /// <summary>The provider's name in logs.</summary>
    [StringLength(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Default: none. The share; with type smb.</summary>
    public UncPath? Path { get; init; }

    /// <summary>Default: none. Where the connection string is kept; with type azure.</summary>
    public SecretReference? ConnectionString { get; init; }
}

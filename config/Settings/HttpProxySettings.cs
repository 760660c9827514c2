using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The proxy of the Arc agent.</summary>
/// <remarks>Source: Azure Local virtual machine instances</remarks>
public sealed record HttpProxySettings
{
    /// <summary>Default: none. The address for http requests.</summary>
    public string? HttpProxy { get; init; }

    /// <summary>Default: none. The address for https requests.</summary>
    public string? HttpsProxy { get; init; }

    /// <summary>Default: none. Names and addresses that are reached directly.</summary>
    public ImmutableArray<string> NoProxy { get; init; } = [];

    /// <summary>Default: none. Where the certificate of the proxy's authority is kept.</summary>
    public SecretReference? TrustedCa { get; init; }
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>The proxy of the Arc agent.</summary>
/// <remarks>Source: Azure Local virtual machine instances</remarks>
public sealed record HttpProxySettings
{
    /// <summary>Default: none. The address for http requests.</summary>
    public HttpAddress? HttpProxy { get; init; }

    /// <summary>Default: none. The address for https requests.</summary>
    public HttpAddress? HttpsProxy { get; init; }

    /// <summary>Default: none. Names and addresses that are reached directly.</summary>
    public ImmutableArray<ProxyExemption> NoProxy { get; init; } = [];

    /// <summary>Default: none. Where the certificate of the proxy's authority is kept.</summary>
    public SecretReference? TrustedCa { get; init; }
}

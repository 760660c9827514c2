using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Names that session hosts should reach without a proxy.</summary>
/// <remarks>Source: Required FQDNs and endpoints for Azure Virtual Desktop; Proxy server guidelines for Azure Virtual Desktop</remarks>
internal static class ProxyBypass
{
    /// <summary>Domains of the broker, the gateway and the service's other endpoints.</summary>
    public static ImmutableArray<string> AvdDomains { get; } = ["wvd.microsoft.com", "service.windows.cloud.microsoft"];
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Names that session hosts should reach without a proxy.</summary>
/// <remarks>Source: Required FQDNs and endpoints for Azure Virtual Desktop; Proxy server guidelines for Azure Virtual Desktop</remarks>
internal static class ProxyBypass
{
    /// <summary>Domains of the broker, the gateway and the service's other endpoints.</summary>
    public static ImmutableArray<string> AvdDomains { get; } = ["wvd.microsoft.com", "service.windows.cloud.microsoft"];

    /// <summary>Whether an exemption is the domain itself, or one that it is in.</summary>
    public static bool Covers(string entry, string domain)
    {
        var name = entry.AsSpan().TrimStart('*').TrimStart('.');
        return name.Length > 0 && domain.AsSpan().EndsWith(name, StringComparison.OrdinalIgnoreCase) && (name.Length == domain.Length || domain[^(name.Length + 1)] == '.');
    }
}

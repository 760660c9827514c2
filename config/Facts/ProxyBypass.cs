namespace AvdPulumi.Configuration.Facts;

/// <summary>What an exemption from a proxy covers.</summary>
/// <remarks>Source: Proxy server guidelines for Azure Virtual Desktop</remarks>
internal static class ProxyBypass
{
    /// <summary>Whether an exemption is the domain itself, or one that it is in.</summary>
    public static bool Covers(string entry, string domain)
    {
        var name = entry.AsSpan().TrimStart('*').TrimStart('.');
        return name.Length > 0
            && domain.AsSpan().EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && (name.Length == domain.Length || domain[^(name.Length + 1)] == '.');
    }
}

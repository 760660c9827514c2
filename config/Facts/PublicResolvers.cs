using System.Diagnostics.CodeAnalysis;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>DNS servers that answer everyone on the internet, so they cannot resolve the names of an organization's own domain.</summary>
/// <remarks>Source: the operators' own documentation</remarks>
internal static class PublicResolvers
{
    private static readonly Dictionary<uint, string> Operators = new Dictionary<uint, string>
    {
        [Address(8, 8, 8, 8)] = "Google",
        [Address(8, 8, 4, 4)] = "Google",
        [Address(1, 1, 1, 1)] = "Cloudflare",
        [Address(1, 0, 0, 1)] = "Cloudflare",
        [Address(9, 9, 9, 9)] = "Quad9",
        [Address(149, 112, 112, 112)] = "Quad9",
        [Address(208, 67, 222, 222)] = "OpenDNS",
        [Address(208, 67, 220, 220)] = "OpenDNS",
        [Address(4, 2, 2, 1)] = "Level 3",
        [Address(4, 2, 2, 2)] = "Level 3",
    };

    /// <summary>Whether an address is such a server, and its operator.</summary>
    public static bool TryFind(uint address, [NotNullWhen(true)] out string? owner) => Operators.TryGetValue(address, out owner);

    private static uint Address(byte a, byte b, byte c, byte d) => AddressRange.Block(a, b, c, d, 32).First;
}

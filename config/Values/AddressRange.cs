using System.Globalization;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Values;

/// <summary>Neighbouring IPv4 addresses, both ends included.</summary>
/// <param name="First">The lowest.</param>
/// <param name="Last">The highest; below <paramref name="First"/> for a pool that is written the wrong way round.</param>
internal sealed record AddressRange(uint First, uint Last)
{
    /// <summary>How many addresses there are.</summary>
    public long Count => (long)Last - First + 1;

    /// <summary>A range from four octets and a prefix length, for tables in code.</summary>
    public static AddressRange Block(byte a, byte b, byte c, byte d, int prefixLength) =>
        Of(((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d, prefixLength);

    /// <summary>All addresses of a CIDR range.</summary>
    public static AddressRange Of(Cidr range) => Of(range.Network.Value, range.PrefixLength);

    /// <summary>A pool from its first to its last address.</summary>
    public static AddressRange Of(IpPoolSettings pool) => new(pool.Start.Value, pool.End.Value);

    /// <summary>A single address in dotted form.</summary>
    public static string TextOf(uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");

    /// <summary>Whether an address is one of these.</summary>
    public bool Contains(uint address) => First <= address && address <= Last;

    /// <summary>Whether all of these are in another range.</summary>
    public bool IsWithin(AddressRange other) => other.First <= First && Last <= other.Last;

    /// <summary>Whether any of these is in another range, too.</summary>
    public bool Overlaps(AddressRange other) => First <= other.Last && other.First <= Last;

    /// <inheritdoc/>
    public override string ToString() => $"{TextOf(First)}-{TextOf(Last)}";

    // a shift by 32 is a shift by 0 in C#
    private static AddressRange Of(uint network, int prefixLength) =>
        new(network, network | (prefixLength == 32 ? 0 : uint.MaxValue >> prefixLength));
}

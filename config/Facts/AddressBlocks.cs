using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>IPv4 ranges with a special purpose.</summary>
/// <remarks>Source: IANA IPv4 special-purpose address registry (RFC 1918, RFC 6598, RFC 6890); Azure IP address 168.63.129.16</remarks>
internal static class AddressBlocks
{
    // RFC 1918; Azure rejects these in the network rules of vaults and storage accounts
    private static readonly ImmutableArray<AddressRange> Private =
    [
        AddressRange.Block(10, 0, 0, 0, 8),
        AddressRange.Block(172, 16, 0, 0, 12),
        AddressRange.Block(192, 168, 0, 0, 16),
    ];

    // RFC 6598: between a provider and its customers; some sites use it internally
    private static readonly AddressRange Shared = AddressRange.Block(100, 64, 0, 0, 10);

    // this network, loopback, link-local, multicast, and the reserved rest with the broadcast address
    private static readonly ImmutableArray<AddressRange> Unusable =
    [
        AddressRange.Block(0, 0, 0, 0, 8),
        AddressRange.Block(127, 0, 0, 0, 8),
        AddressRange.Block(169, 254, 0, 0, 16),
        AddressRange.Block(224, 0, 0, 0, 4),
        AddressRange.Block(240, 0, 0, 0, 4),
    ];

    /// <summary>The address under which virtual machines in Azure reach the platform: its DNS, health probes and agents. It does not exist on-premises.</summary>
    public static uint AzureFabric { get; } = AddressRange.Block(168, 63, 129, 16, 32).First;

    /// <summary>Whether the whole range is for internal use of an organization.</summary>
    public static bool IsInternal(AddressRange range) => IsPrivate(range) || range.IsWithin(Shared);

    /// <summary>Whether a part of the range is private by RFC 1918.</summary>
    public static bool TouchesPrivate(AddressRange range) => Private.Any(range.Overlaps);

    /// <summary>Whether no traffic from the range arrives over the internet, although it is not private by RFC 1918.</summary>
    public static bool IsNeverOnInternet(AddressRange range) =>
        range.IsWithin(Shared) || Unusable.Any(block => range.IsWithin(block)) || IsAzureFabric(range);

    /// <summary>Whether a part of the range cannot be the address of a machine.</summary>
    public static bool TouchesUnusable(AddressRange range) => Unusable.Any(range.Overlaps);

    /// <summary>Whether no machine on this site can have the address.</summary>
    public static bool IsUnusable(uint address) => address == AzureFabric || Unusable.Any(block => block.Contains(address));

    /// <summary>Whether an address is for internal use of an organization.</summary>
    public static bool IsInternal(uint address) => IsInternal(new AddressRange(address, address));

    private static bool IsPrivate(AddressRange range) => Private.Any(block => range.IsWithin(block));

    private static bool IsAzureFabric(AddressRange range) => range.First == AzureFabric && range.Last == AzureFabric;
}

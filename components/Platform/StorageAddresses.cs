using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AvdPulumi.Components.Platform;

/// <summary>
/// Ranges of addresses in the form that network rules of storage accounts take
/// (source: Azure Storage network security: no /31 and no /32, single addresses are written without a prefix).
/// </summary>
public static class StorageAddresses
{
    private const int SingleAddress = 32;
    private const int TwoAddresses = 31;

    /// <summary>
    /// The rules that let in a range: the range itself, or for /32 and /31 its one or two addresses. An address without a prefix stays as it is.
    /// </summary>
    /// <param name="range">An IPv4 range in CIDR form, its host part zero, or a single address.</param>
    /// <exception cref="FormatException">The text is no such range.</exception>
    public static ImmutableArray<string> RulesFor(string range)
    {
        var (address, prefix) = range.Split('/') switch
        {
            [var only] => (AddressOf(only, range), SingleAddress),
            [var first, var length]
                when int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= SingleAddress => (
                AddressOf(first, range),
                bits
            ),
            _ => throw Unreadable(range),
        };

        return prefix switch
        {
            SingleAddress => [address.ToString()],
            TwoAddresses => [address.ToString(), After(address).ToString()],
            _ => [range],
        };
    }

    private static IPAddress AddressOf(string text, string range) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork
            ? address
            : throw Unreadable(range);

    // the first of two neighbours is even, so that adding one never carries over
    private static IPAddress After(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes[^1] |= 1;
        return new IPAddress(bytes);
    }

    private static FormatException Unreadable(string range) => new($"'{range}' is no IPv4 address and no IPv4 range in CIDR form.");
}

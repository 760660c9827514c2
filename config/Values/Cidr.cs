using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>A range of IPv4 addresses in CIDR form; the host part is zero.</summary>
public sealed record Cidr : ITextValue<Cidr>
{
    private Cidr(IPv4Address network, int prefixLength)
    {
        Network = network;
        PrefixLength = prefixLength;
    }

    /// <inheritdoc/>
    public static string Expectation => "an IPv4 range such as 10.10.20.0/24, with only zeros after the prefix";

    /// <inheritdoc/>
    public static string Pattern => $"^{IPv4Address.Octet}(\\.{IPv4Address.Octet}){{3}}/([12]?[0-9]|3[0-2])$";

    /// <summary>The first address.</summary>
    public IPv4Address Network { get; }

    /// <summary>The length of the prefix, 0 to 32.</summary>
    public int PrefixLength { get; }

    /// <summary>Whether an address is in the range.</summary>
    public bool Contains(IPv4Address address) => (address.Value & Mask(PrefixLength)) == Network.Value;

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out Cidr? value)
    {
        value = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IPv4Address.TryCreate(text[..slash], out var network))
            return false;
        var digits = text[(slash + 1)..];
        if (digits.Length is 0 or > 2 || !digits.All(char.IsAsciiDigit) || (digits.Length == 2 && digits[0] == '0'))
            return false;
        var length = int.Parse(digits, CultureInfo.InvariantCulture);
        if (length > 32 || (network.Value & ~Mask(length)) != 0)
            return false;
        value = new Cidr(network, length);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Network}/{PrefixLength}");

    // a shift by 32 is a shift by 0 in C#
    private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);
}

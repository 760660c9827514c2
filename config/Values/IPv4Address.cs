using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>An IPv4 address in dotted form; no leading zeros, because some tools read those as octal.</summary>
public sealed record IPv4Address : ITextValue<IPv4Address>
{
    private IPv4Address(uint value) => Value = value;

    /// <inheritdoc/>
    public static string Expectation => "an IPv4 address such as 10.10.20.4";

    /// <inheritdoc/>
    public static string Pattern => $"^{Octet}(\\.{Octet}){{3}}$";

    /// <summary>The address as one number, most significant octet first; what range checks compare.</summary>
    public uint Value { get; }

    internal static string Octet => "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out IPv4Address? value)
    {
        value = null;
        var parts = text.Split('.');
        if (parts.Length != 4)
            return false;
        uint address = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit) || (part.Length > 1 && part[0] == '0'))
                return false;
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
                return false;
            address = (address << 8) | octet;
        }
        value = new IPv4Address(address);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => AddressRange.TextOf(Value);
}

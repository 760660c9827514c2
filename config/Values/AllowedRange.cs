using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>IPv4 addresses that a firewall of Azure lets in: a range in CIDR form, or one address by itself.</summary>
/// <param name="Range">The range; one address has a prefix of 32.</param>
public sealed record AllowedRange(Cidr Range) : ITextValue<AllowedRange>
{
    /// <inheritdoc/>
    public static string Expectation =>
        "an IPv4 address such as 203.0.113.16, or a range such as 203.0.113.0/24, with only zeros after the prefix";

    /// <inheritdoc/>
    public static string Pattern => $"^{IPv4Address.Octet}(\\.{IPv4Address.Octet}){{3}}(/([12]?[0-9]|3[0-2]))?$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out AllowedRange? value)
    {
        value = Cidr.TryCreate(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/32", out var range)
            ? new AllowedRange(range)
            : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Range.ToString();
}

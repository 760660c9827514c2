using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A host by its DNS name or its IPv4 address.</summary>
public sealed record HostAddress : ITextValue<HostAddress>
{
    private readonly string _text;

    private HostAddress(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation => "a DNS name or an IPv4 address, such as time.contoso.com or 10.10.0.4";

    /// <inheritdoc/>
    public static string Pattern => $"^(({DnsName.Label}\\.)*{DnsName.LastLabel}|{IPv4Address.Octet}(\\.{IPv4Address.Octet}){{3}})$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out HostAddress? value)
    {
        value = DnsName.IsHost(text) || IPv4Address.TryCreate(text, out _) ? new HostAddress(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}

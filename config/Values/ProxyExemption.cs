using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>An exception from the proxy: a host, all hosts of a domain, or an address range.</summary>
public sealed record ProxyExemption : ITextValue<ProxyExemption>
{
    private readonly string _text;

    private ProxyExemption(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "a host, a domain or an address range, without scheme and port, such as localhost, *.contoso.com, .contoso.com or 10.10.0.0/16";

    /// <inheritdoc/>
    public static string Pattern =>
        $"^((\\*?\\.)?({DnsName.Label}\\.)*{DnsName.LastLabel}|{IPv4Address.Octet}(\\.{IPv4Address.Octet}){{3}}(/([12]?[0-9]|3[0-2]))?)$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out ProxyExemption? value)
    {
        var host = text.AsSpan(
            text.StartsWith("*.", StringComparison.Ordinal) ? 2
            : text.StartsWith('.') ? 1
            : 0
        );
        value = DnsName.IsHost(host) || IPv4Address.TryCreate(text, out _) || Cidr.TryCreate(text, out _) ? new ProxyExemption(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}

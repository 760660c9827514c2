using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The address of a file or a proxy on the web.</summary>
public sealed record HttpAddress : ITextValue<HttpAddress>
{
    private const int Longest = 2048;

    private readonly string _text;

    private HttpAddress(string text, Uri uri)
    {
        _text = text;
        Uri = uri;
    }

    /// <inheritdoc/>
    public static string Expectation => "an address that starts with http:// or https://, such as https://mirror.contoso.com/avd/agent.msi";

    /// <inheritdoc/>
    public static string Pattern => "^https?://[^\\s/?#]+([/?#]\\S*)?$";

    /// <summary>The address in its parts.</summary>
    public Uri Uri { get; }

    /// <summary>Whether the address contains a credential: a user with a password, or a shared access signature.</summary>
    public bool HoldsSecret => UserInfo.HasUser(_text) || _text.Contains("sig=", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out HttpAddress? value)
    {
        value = null;
        if (text.Length > Longest || text.Any(char.IsWhiteSpace))
            return false;
        if (!text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal))
            return false;
        if (!System.Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return false;
        value = new HttpAddress(text, uri);
        return true;
    }

    /// <inheritdoc/>
    public static bool MayHoldSecret(string text) =>
        text.Contains('@', StringComparison.Ordinal) || text.Contains("sig=", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address that is known to be valid, for defaults in code.</summary>
    public static HttpAddress From(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"The text is not {Expectation}.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _text;
}

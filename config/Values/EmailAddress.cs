using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>An email address, without a display name.</summary>
public sealed record EmailAddress : ITextValue<EmailAddress>
{
    private const int Longest = 254;
    private const int LongestMailbox = 64;
    private const string Signs = "!#$%&'*+/=?^_`{|}~-";

    private readonly string _text;

    private EmailAddress(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation => "an email address such as avd-ops@contoso.com";

    /// <inheritdoc/>
    public static string Pattern =>
        $"^[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~-]+)*@({DnsName.Label}\\.)+{DnsName.LastLabel}$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out EmailAddress? value)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        value =
            text.Length <= Longest && at is > 0 and <= LongestMailbox && IsMailbox(text[..at]) && DnsName.TryCreate(text[(at + 1)..], out _)
                ? new EmailAddress(text)
                : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? HintFor(string text) =>
        MayHoldSecret(text) ? "Leave out the colon and what follows it. If that is a password, change it: it may have been seen." : null;

    /// <inheritdoc/>
    public static bool MayHoldSecret(string text) => text.Contains(':', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsMailbox(string text) =>
        text.Split('.')
            .All(atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal)));
}

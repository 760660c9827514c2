using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The account that somebody signs in with: DOMAIN\user or user@domain.</summary>
public sealed record LogonName : ITextValue<LogonName>
{
    private const int Longest = 256;

    private readonly string _text;

    private LogonName(string text, string domain, string user, bool isPrincipalName)
    {
        _text = text;
        Domain = domain;
        User = user;
        IsPrincipalName = isPrincipalName;
    }

    /// <inheritdoc/>
    public static string Expectation => @"an account with its domain, as DOMAIN\user or user@corp.contoso.com";

    /// <inheritdoc/>
    public static string Pattern =>
        $"^([A-Za-z0-9][A-Za-z0-9._-]*\\\\{AccountName.NamePattern}|{AccountName.NamePattern}@({DnsName.Label}\\.)+{DnsName.LastLabel})$";

    /// <summary>The name before the backslash, or the one behind the at sign.</summary>
    public string Domain { get; }

    /// <summary>The account itself.</summary>
    public string User { get; }

    /// <summary>Whether it is written as user@domain.</summary>
    public bool IsPrincipalName { get; }

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out LogonName? value)
    {
        value = null;
        if (text.Length > Longest)
            return false;
        if (text.IndexOf('\\', StringComparison.Ordinal) is > 0 and var slash)
        {
            var (domain, user) = (text[..slash], text[(slash + 1)..]);
            if (IsDomain(domain) && AccountName.IsName(user))
                value = new LogonName(text, domain, user, isPrincipalName: false);
        }
        else if (text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at)
        {
            var (user, domain) = (text[..at], text[(at + 1)..]);
            if (AccountName.IsName(user) && DnsName.TryCreate(domain, out _))
                value = new LogonName(text, domain, user, isPrincipalName: true);
        }
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? HintFor(string text) =>
        MayHoldSecret(text) ? "Leave out the colon and what follows it. If that is a password, change it: it may have been seen." : null;

    /// <inheritdoc/>
    public static bool MayHoldSecret(string text) => text.Contains(':', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool IsDomain(string text) =>
        char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}

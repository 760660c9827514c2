using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A user or a group of a domain, by its name alone or as DOMAIN\name.</summary>
public sealed record AccountName : ITextValue<AccountName>
{
    private const int Longest = 256;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"/\\[]:;|=,+*?<>@");

    private readonly string _text;

    private AccountName(string text, string? domain)
    {
        _text = text;
        Domain = domain;
    }

    /// <inheritdoc/>
    public static string Expectation =>
        @"an account such as Domain Admins or CONTOSO\AVD Admins, without the characters "" / [ ] : ; | = , + * ? < > @";

    /// <inheritdoc/>
    public static string Pattern => $"^([A-Za-z0-9]([^\"/\\\\\\[\\]:;|=,+*?<>@]*)\\\\)?{NamePattern}$";

    /// <summary>The domain; null for a name without a domain.</summary>
    public string? Domain { get; }

    /// <summary>The name without its domain.</summary>
    public string Name => Domain is { } domain ? _text[(domain.Length + 1)..] : _text;

    internal static string NamePattern => "[^\\s\"/\\\\\\[\\]:;|=,+*?<>@]([^\"/\\\\\\[\\]:;|=,+*?<>@]*[^\\s\"/\\\\\\[\\]:;|=,+*?<>@])?";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out AccountName? value)
    {
        value = null;
        var slash = text.IndexOf('\\', StringComparison.Ordinal);
        var domain = slash < 0 ? null : text[..slash];
        if (text.Length > Longest || !IsName(text.AsSpan(slash + 1)) || (domain is not null && !IsDomain(domain)))
            return false;
        value = new AccountName(text, domain);
        return true;
    }

    /// <summary>An account that is known to be valid, for defaults in code.</summary>
    public static AccountName From(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not {Expectation}.", nameof(text));

    /// <inheritdoc/>
    public static string? HintFor(string text) =>
        MayHoldSecret(text) ? "Leave out the colon and what follows it. If that is a password, change it: it may have been seen." : null;

    /// <inheritdoc/>
    public static bool MayHoldSecret(string text) => text.Contains(':', StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text;

    internal static bool IsName(ReadOnlySpan<char> name) =>
        name.Length > 0 && !char.IsWhiteSpace(name[0]) && !char.IsWhiteSpace(name[^1]) && !name.ContainsAny(Forbidden) && !HasControl(name);

    private static bool IsDomain(ReadOnlySpan<char> domain) => domain.Length > 0 && char.IsAsciiLetterOrDigit(domain[0]) && IsName(domain);

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsControl(c))
                return true;
        return false;
    }
}

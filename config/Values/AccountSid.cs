using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>The security identifier of an account in a domain: that of the domain, and one number more.</summary>
public sealed record AccountSid : ITextValue<AccountSid>
{
    private const int Numbers = 4;

    private readonly string _text;

    private AccountSid(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "the security identifier (SID) of an account: S-1-5-21- and four numbers, such as S-1-5-21-1004336348-1177238915-682003330-1107";

    /// <inheritdoc/>
    public static string Pattern => "^S-1-5-21(-[0-9]{1,10}){4}$";

    /// <summary>The number of the account in its domain: the last one.</summary>
    internal uint Number => uint.Parse(_text.AsSpan(_text.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);

    /// <summary>Whether the account is in a domain.</summary>
    public bool IsIn(DomainSid domain) => _text.StartsWith($"{domain}-", StringComparison.Ordinal);

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out AccountSid? value)
    {
        value = SidText.HasNumbers(text, Numbers) ? new AccountSid(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}

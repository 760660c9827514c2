using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Values;

/// <summary>Secrets in texts that are no place for any: passwords with their word before them, private keys, tokens, keys of accounts. Whoever may read the text may use them.</summary>
public static partial class OpenSecrets
{
    /// <summary>What stands in place of a secret.</summary>
    public const string NotShown = ConfigScalar.NotShown;

    // texts of Azure are shorter; a damaged file must not keep the expressions busy
    private const int LongestLookedAt = 4096;

    private const int Milliseconds = 1000;

    private static readonly ImmutableHashSet<string> Names =
    [
        "pwd",
        "pw",
        "secret",
        "sastoken",
        "token",
        "accesstoken",
        "connectionstring",
        "privatekey",
    ];

    // db_password and AdminPassword as well; but a cost-token is none
    private static readonly ImmutableArray<string> Endings =
    [
        "password",
        "passwd",
        "passphrase",
        "passwort",
        "kennwort",
        "clientsecret",
        "secretkey",
        "apikey",
        "accesskey",
        "accountkey",
    ];

    // what stands in a secret that needs neither an equals sign nor a colon
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["-----BEGIN", "eyJ", "gho_", "ghp_", "ghr_", "ghs_", "ghu_", "bearer", "pw", "passw", "token", "secret", "api-key"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly ImmutableHashSet<string> Words = ["true", "false", "yes", "no", "none", "n/a", "na", "unknown"];

    /// <summary>Whether a name says that its value is a secret, and the value may be one.</summary>
    /// <param name="name">A name, such as that of a tag.</param>
    /// <param name="value">Its value.</param>
    public static bool IsNamed(string name, string value) =>
        IsSecretName(string.Concat(name.Where(char.IsLetter)).ToLowerInvariant())
        && !string.IsNullOrWhiteSpace(value)
        // several words without a digit are prose: "see the wiki"
        && (value.Any(char.IsDigit) || !value.Trim().Contains(' ', StringComparison.Ordinal))
        && !Words.Contains(value.Trim().ToLowerInvariant())
        && !value.Contains("://", StringComparison.Ordinal)
        && value != ConfigScalar.NotShown;

    private static bool IsSecretName(string letters) =>
        Names.Contains(letters) || Endings.Any(ending => letters.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether there is one in the text, or in the beginning of a long one.</summary>
    public static bool AreIn(string text) => In(text.Length > LongestLookedAt ? text[..LongestLookedAt] : text);

    /// <summary>The text without them. Of a long text that has one in its beginning, the beginning.</summary>
    public static string Hidden(string text)
    {
        if (text.Length > LongestLookedAt)
            return text[..LongestLookedAt] is var beginning && Hidden(beginning) is var hidden && hidden != beginning ? $"{hidden}…" : text;
        if (!MayBeIn(text))
            return text;
        if (UserInfo.HasUser(text) || UserInfo.HasPassword(text))
            text = UserInfo.Hidden(text);
        text = Token().Replace(PrivateKey().Replace(text, ConfigScalar.NotShown), ConfigScalar.NotShown);
        return Password().Replace(AccessKeys.Hidden(text), static match => $"{match.Groups["lead"].Value}{ConfigScalar.NotShown}");
    }

    private static bool In(string text) =>
        MayBeIn(text) && (AccessKeys.IsIn(text) || Password().IsMatch(text) || PrivateKey().IsMatch(text) || Token().IsMatch(text));

    // most texts, ids of Azure among them, have none of these, and are not looked at any further
    private static bool MayBeIn(string text) => text.AsSpan().IndexOfAny('=', ':') >= 0 || text.AsSpan().ContainsAny(Marks);

    // letters and digits: "password: see the wiki" is no password. Without a sign between the two only an option, or a word of no other use, has one behind it
    [GeneratedRegex(
        """
            (?<lead>(?:password|passwd|passphrase|passwort|kennwort|(?<![A-Za-z])(?:pwd|pw|secret)|client[-_]?secret|secret[-_]?key|api[-_]?key|access[-_]?key|account[-_]?key|(?:access|sas)[-_]?token)["']?\s*[=:]\s*["']?|(?<![A-Za-z])token\s*=\s*["']?|(?<![A-Za-z])bearer\s+|(?<![\w-])(?:(?:--?|/)(?:password|pwd|pw|token|secret|api-key)|(?:--?|/)?passwd)\s+)(?=\S*[0-9])(?=\S*[A-Za-z])[^\s%$<{(*/"'][^\s/"']{5,}[^\s"']*
            """,
        RegexOptions.IgnoreCase,
        Milliseconds
    )]
    private static partial Regex Password();

    // of a text that is cut off, all that is there
    [GeneratedRegex(
        @"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----.*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|\z)",
        RegexOptions.Singleline,
        Milliseconds
    )]
    private static partial Regex PrivateKey();

    // two parts of JSON in Base64 and a signature; a token of GitHub
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_-])(?:eyJ[A-Za-z0-9_-]{5,}\.eyJ[A-Za-z0-9_-]{3,}\.[A-Za-z0-9_-]*|gh[oprsu]_[A-Za-z0-9]{20,})",
        RegexOptions.None,
        Milliseconds
    )]
    private static partial Regex Token();
}

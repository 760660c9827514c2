using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Values;

/// <summary>A user, and perhaps a password, in an address: <c>https://user:password@host</c>. Anyone who can read the address can use them.</summary>
internal static partial class UserInfo
{
    // addresses are shorter; a damaged file of a million colons must not keep the expressions busy
    private const int LongestLookedAt = 4096;

    /// <summary>Whether an address in the text has a user with a password.</summary>
    public static bool HasPassword(string text) => text.Contains('@', StringComparison.Ordinal) && Password().IsMatch(Beginning(text));

    /// <summary>Whether a web address in the text has a user, who may be a token.</summary>
    public static bool HasUser(string text) => text.Contains('@', StringComparison.Ordinal) && User().IsMatch(Beginning(text));

    /// <summary>Whether the text may have a user with a password, in an address with or without a scheme.</summary>
    public static bool MayBeIn(string text) =>
        HasUser(text) || HasPassword(text) || (text.Contains('@', StringComparison.Ordinal) && Bare().IsMatch(Beginning(text)));

    /// <summary>The text, or the beginning of a long one, without the users in its addresses.</summary>
    public static string Hidden(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return text;
        text = User().Replace(Password().Replace(Beginning(text), Cover), Cover);
        return Bare().Replace(text, Cover);
    }

    private static string Beginning(string text) => text.Length <= LongestLookedAt ? text : text[..LongestLookedAt];

    private static string Cover(Match match) => $"{match.Groups["lead"].Value}{ConfigScalar.NotShown}@";

    // a password may hold slashes that are not encoded; a colon with a number before a slash is a port
    [GeneratedRegex(
        """(?<lead>:[/\\]{2})[^\s/?#:\\]*:(?![0-9]{1,5}(?:[/?#]|$))[^\s@]*@(?:[^\s/?#@]*@)*""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Password();

    [GeneratedRegex("""(?<lead>\bhttps?:[/\\]{2})[^\s/?#\\]*@""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex User();

    // an address of mail is no user with a password
    [GeneratedRegex(
        """(?<lead>^|[\s'"(=,\\])(?!mailto:|sip:|xmpp:)[^\s:@/\\'"(=,]+:[^\s:@/\\'"][^\s@'"]*@(?=[\w.-])""",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Bare();
}

using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Values;

/// <summary>Account keys and shared access signatures, as Azure writes them into connection strings and addresses. Anyone who can read them can use them.</summary>
internal static partial class AccessKeys
{
    /// <summary>Whether there is one in the text.</summary>
    public static bool IsIn(string text) => Key().IsMatch(text);

    /// <summary>The text without them.</summary>
    public static string Hidden(string text) =>
        text.Contains('=', StringComparison.Ordinal)
            ? Key().Replace(text, static match => $"{match.Groups["lead"].Value}{ConfigScalar.NotShown}")
            : text;

    // what Azure itself calls so is a key, whatever it looks like
    [GeneratedRegex(
        """(?<lead>\b(?:AccountKey|SharedAccessKey|sig)=)[^\s;&<'"]{3,}""",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Key();
}

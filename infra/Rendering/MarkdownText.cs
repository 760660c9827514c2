using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>
/// Foreign text in Markdown, shown literally: no markup or HTML, no mention of a person or team, no link to an address, an
/// issue or a commit, no formula, no end of a table's cell.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>A value as code, in which nothing is obeyed; empty if it is.</summary>
    public static string Code(string text)
    {
        var visible = VisibleText.Of(text);
        if (visible.Length == 0)
            return "";
        // a code span ends at a backtick, and a cell at a bar, whatever stands before it
        return visible.AsSpan().IndexOfAny('`', '|') < 0 ? $"`{visible}`" : $"<code>{Numbered(visible)}</code>";
    }

    /// <summary>Words of a sentence; those that a service would make a link or a formula of stand as code.</summary>
    public static string Of(string text) =>
        string.Join(' ', VisibleText.Of(text).Split(' ').Select(word => IsObeyed(word) ? CodeOf(word) : Escaped(word)));

    // what ends a sentence or a part of it stays outside
    private static string CodeOf(string word)
    {
        var bare = word.AsSpan().TrimEnd(",.:;").ToString();
        return Code(bare) + word[bare.Length..];
    }

    private static bool IsObeyed(string word) => word.AsSpan().IndexOfAny('@', '$') >= 0 || Reference().IsMatch(word);

    private static string Escaped(string word)
    {
        var escaped = new StringBuilder(word.Length);
        foreach (var c in word)
            escaped.Append(
                "\\`*_{}[]<>#&~".Contains(c, StringComparison.Ordinal) ? $"\\{c}"
                : c == '|' ? "&#124;"
                : c.ToString()
            );
        return escaped.ToString();
    }

    private static string Numbered(string text)
    {
        var numbered = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != ' ')
                numbered.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else
                numbered.Append(c);
        }
        return numbered.ToString();
    }

    // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
    [GeneratedRegex("""://|\bwww\.|\bmailto:|[#!][0-9]|\bGH-[0-9]|\b[0-9a-f]{7,40}\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}

using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>
/// Foreign text as one line without invisible characters. Names, descriptions, paths and keys may contain line breaks, escape sequences, and characters that change the writing
/// direction or have no width. Letters of all languages and emoji do not change.
/// </summary>
public static class VisibleText
{
    private const int Joiner = 0x200D;
    private const int EmojiForm = 0xFE0F;

    /// <summary>The text on one line: control characters become spaces, invisible characters become their number, as in <c>\u202E</c>.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var visible = new StringBuilder(text.Length + 8);
        // half a surrogate pair becomes U+FFFD
        Rune[] runes = [.. text.EnumerateRunes()];
        for (var i = 0; i < runes.Length; i++)
        {
            if (Rune.IsControl(runes[i]) || runes[i].Value is 0x2028 or 0x2029)
                visible.Append(' ');
            else if (IsUnseen(runes[i]) && !JoinsEmoji(runes, i))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{runes[i].Value:X4}");
            else
                visible.Append(runes[i]);
        }
        return visible.ToString();
    }

    /// <summary>The same without data that gives access: users in addresses, account keys, signatures, tokens, and values that are named as passwords.</summary>
    public static string WithoutSecrets(string text) => Of(OpenSecrets.Hidden(UserInfo.Hidden(text)));

    /// <summary>Whether a character is invisible: it breaks the line, has no width or changes the writing direction.</summary>
    public static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        // fillers of Hangul, the joiner of graphemes and the blank of braille
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x2800;

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~')
                return false;
        return true;
    }

    // a family or a profession is several emoji with joiners between them
    private static bool JoinsEmoji(Rune[] runes, int at) =>
        runes[at].Value == Joiner && at > 0 && at + 1 < runes.Length && IsEmoji(runes[at - 1]) && IsEmoji(runes[at + 1]);

    private static bool IsEmoji(Rune rune) =>
        rune.Value == EmojiForm || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}

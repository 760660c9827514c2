using System.Collections.Immutable;
using System.Text;

namespace AvdPulumi.Configuration.Values;

/// <summary>
/// Values of RDP properties as people write them. Azure stores all properties in one text and requires a backslash before each backslash, colon and semicolon of a value
/// (source: Configure fixed, removable, and network drive redirection over the Remote Desktop Protocol,
/// https://learn.microsoft.com/azure/virtual-desktop/redirection-configure-drives-storage). The config contains plain values. Values that are escaped already, copied from
/// there or from the portal, are recognized, because a plain text never has a backslash before each of these characters.
/// </summary>
public static class RdpValue
{
    private const char Escape = '\\';
    private const char Separator = ';';

    /// <summary>Whether a text is escaped already: there is an escape, each backslash escapes something, and nothing that needs an escape lacks one.</summary>
    public static bool IsEscaped(string text)
    {
        var escapes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ':' or Separator)
                return false;
            if (text[i] != Escape)
                continue;
            if (i + 1 == text.Length || text[++i] is not (Escape or ':' or Separator))
                return false;
            escapes++;
        }

        return escapes > 0;
    }

    /// <summary>The plain value of a text.</summary>
    public static string PlainOf(string text)
    {
        if (!IsEscaped(text))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(text[i] == Escape ? text[++i] : text[i]);
        return plain.ToString();
    }

    /// <summary>The items of a list property: each text is one item, or several with semicolons between them.</summary>
    public static ImmutableArray<string> ItemsOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => IsEscaped(text) ? Split(PlainOf(text)) : Split(text).Select(PlainOf))];

    private static string[] Split(string text) =>
        text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using static System.Globalization.UnicodeCategory;

namespace Pulumi.Serialization;

/// <summary>JSON text as the engine's own formatter writes it: keys in order, a space inside brackets. Provider config is sent like this.</summary>
internal static class JsonText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : $"\"{Name(number)}\"");
                break;
            case string words:
                WriteQuoted(text, words);
                break;
            case ImmutableArray<object> list:
                WriteBracketed(text, '[', ']', list, item => Write(text, item));
                break;
            case ImmutableDictionary<string, object> map:
                WriteBracketed(
                    text,
                    '{',
                    '}',
                    map.OrderBy(pair => pair.Key, StringComparer.Ordinal),
                    pair =>
                    {
                        Write(text, pair.Key);
                        text.Append(": ");
                        Write(text, pair.Value);
                    }
                );
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().FullName} cannot be written as JSON text.");
        }
    }

    private static void WriteBracketed<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        var separator = " ";
        text.Append(open);
        foreach (var item in items)
        {
            text.Append(separator);
            write(item);
            separator = ", ";
        }

        text.Append(' ').Append(close);
    }

    private static void WriteQuoted(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var letter in words)
            text.Append(Escaped(letter));
        text.Append('"');
    }

    // letters of any language stay readable; what HTML would take for a tag, and what nobody can see, does not stay
    private static string Escaped(char letter) =>
        letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            '<' or '>' => AsNumber(letter),
            _ => char.GetUnicodeCategory(letter) is Control or Format or LineSeparator or ParagraphSeparator or Surrogate
                ? AsNumber(letter)
                : letter.ToString(),
        };

    private static string AsNumber(char letter) => $"\\u{(int)letter:x4}";

    private static string Name(double number) =>
        double.IsNaN(number) ? "NaN"
        : number > 0 ? "Infinity"
        : "-Infinity";
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Writing;

/// <summary>A single value as YAML: without quotes where every reader takes it for the same text, in quotes otherwise.</summary>
public static partial class YamlScalar
{
    // what begins something else than a plain text (YAML 1.2.2, 5.3), and what readers of YAML 1.1 take for a merge or a default
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`<=";

    // texts in YAML 1.2, true or false in YAML 1.1
    private static readonly HashSet<string> OldBooleans = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off" };

    /// <summary>A value on a line of its own.</summary>
    /// <param name="text">The value.</param>
    /// <param name="isText">Whether it is a text, not a number or true or false.</param>
    public static string Of(string text, bool isText) => !isText || IsPlain(text) ? text : Quoted(text);

    /// <summary>A value in a list on one line, where brackets and commas have a meaning.</summary>
    /// <inheritdoc cref="Of(string, bool)"/>
    public static string InFlow(string text, bool isText) => isText && text.AsSpan().ContainsAny("[]{},") ? Quoted(text) : Of(text, isText);

    private static bool IsPlain(string text) =>
        CoreSchema.TypeOf(text) == ScalarType.Text
        && !OldBooleans.Contains(text)
        && !Indicators.Contains(text[0], StringComparison.Ordinal)
        && !OldNumber().IsMatch(text)
        && text == text.Trim()
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && !text.Any(c => MustBeEscaped(c) || char.IsSurrogate(c));

    // a Windows path is easier to read without its backslashes doubled
    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\\\"") && !text.Any(MustBeEscaped)
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{Escaped(text)}\"";

    private static bool MustBeEscaped(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
            escaped.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    _ when MustBeEscaped(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                    _ => c.ToString(),
                }
            );
        return escaped.ToString();
    }

    // what YAML 1.1 takes for a number, minutes or a date: 1_000, 0b1, 12:30, 2026-11-28
    [GeneratedRegex(
        @"^[-+]?(0b[01_]+|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?)$"
    )]
    private static partial Regex OldNumber();
}

namespace AvdPulumi.Configuration.Reading;

/// <summary>The core schema of YAML 1.2: what a plain scalar is. Written out by hand: the regular expressions would cost more than the reading.</summary>
internal static class CoreSchema
{
    public static ScalarType TypeOf(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => ScalarType.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarType.Boolean,
            ".nan" or ".NaN" or ".NAN" => ScalarType.Float,
            _ => NumberType(text),
        };

    private static ScalarType NumberType(string text)
    {
        if (Prefixed(text, "0x", char.IsAsciiHexDigit) || Prefixed(text, "0o", c => c is >= '0' and <= '7'))
            return ScalarType.Integer;
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (rest is ".inf" or ".Inf" or ".INF")
            return ScalarType.Float;
        var whole = Digits(ref rest);
        if (rest.IsEmpty)
            return whole > 0 ? ScalarType.Integer : ScalarType.Text;
        var fraction = 0;
        if (rest[0] == '.')
        {
            rest = rest[1..];
            fraction = Digits(ref rest);
        }
        if (whole + fraction == 0)
            return ScalarType.Text;
        if (rest.IsEmpty)
            return ScalarType.Float;
        if (rest[0] is not ('e' or 'E'))
            return ScalarType.Text;
        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is '-' or '+')
            rest = rest[1..];
        return Digits(ref rest) > 0 && rest.IsEmpty ? ScalarType.Float : ScalarType.Text;
    }

    private static bool Prefixed(string text, string prefix, Func<char, bool> digit) =>
        text.Length > 2 && text.StartsWith(prefix, StringComparison.Ordinal) && text.Skip(2).All(digit);

    private static int Digits(ref ReadOnlySpan<char> rest)
    {
        var count = rest.IndexOfAnyExceptInRange('0', '9');
        if (count < 0)
            count = rest.Length;
        rest = rest[count..];
        return count;
    }
}

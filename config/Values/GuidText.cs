namespace AvdPulumi.Configuration.Values;

/// <summary>GUIDs as Azure writes them. The BCL is more generous: it takes blanks around one, and signs and 0x inside.</summary>
internal static class GuidText
{
    private const int Length = 36;

    public static bool TryParse(string text, out Guid value)
    {
        value = default;
        return text.Length == Length && text.All(c => char.IsAsciiHexDigit(c) || c == '-') && Guid.TryParseExact(text, "D", out value);
    }
}

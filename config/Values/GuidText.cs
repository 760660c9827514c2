namespace AvdPulumi.Configuration.Values;

/// <summary>GUIDs as Azure writes them. The BCL accepts more: blanks around a GUID, and signs and 0x in it.</summary>
internal static class GuidText
{
    /// <summary>What is expected, to follow "it must be".</summary>
    public const string Expectation = "a GUID such as 12345678-9abc-def0-1234-56789abcdef0, and not all zeros";

    private const int Length = 36;

    public static bool TryParse(string text, out Guid value)
    {
        value = default;
        return text.Length == Length && text.All(c => char.IsAsciiHexDigit(c) || c == '-') && Guid.TryParseExact(text, "D", out value);
    }
}

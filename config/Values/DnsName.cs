using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>A fully qualified DNS name: at least two labels.</summary>
public sealed record DnsName : ITextValue<DnsName>
{
    private const int Longest = 255;
    private const int LongestLabel = 63;

    private readonly string _text;

    private DnsName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "a DNS name with at least two labels, such as corp.contoso.com; labels contain letters, digits and hyphens";

    /// <inheritdoc/>
    public static string Pattern => $"^({Label}\\.)+{LastLabel}$";

    /// <summary>The first label, which short names are made from.</summary>
    public string FirstLabel => _text[.._text.IndexOf('.', StringComparison.Ordinal)];

    internal static string Label => "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    // a name whose last label begins with a digit would be read as part of an address
    internal static string LastLabel => "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out DnsName? value)
    {
        value = text.Contains('.', StringComparison.Ordinal) && IsHost(text) ? new DnsName(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? HintFor(string text) =>
        text.Contains('.', StringComparison.Ordinal) ? null : "Write the full name. The short name of a domain belongs in netbios_name.";

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>Whether a text is a name of one label or more.</summary>
    internal static bool IsHost(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return false;
        var last = text.LastIndexOf('.') + 1;
        if (last == text.Length || !char.IsAsciiLetter(text[last]))
            return false;
        foreach (var label in text.Split('.'))
            if (!IsLabel(text[label]))
                return false;
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
            return false;
        foreach (var c in label)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return false;
        return true;
    }
}

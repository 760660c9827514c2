using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AvdPulumi.Configuration.Values;

/// <summary>A further RDP property as it is written: <c>name:type:value</c>, of which only the value may hold a colon.</summary>
public sealed record RdpPropertyText
{
    private RdpPropertyText(string name, char type, string written) => (Name, Type, Written) = (name, type, written);

    /// <summary>The property.</summary>
    public string Name { get; }

    /// <summary>i for a whole number, s for a text.</summary>
    public char Type { get; }

    /// <summary>The value as it is written.</summary>
    public string Written { get; }

    /// <summary>The plain value.</summary>
    public string Value => Type == 's' ? RdpValue.PlainOf(Written) : Written;

    /// <summary>The number; null where the value is none.</summary>
    public int? Number => int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads a property; false for a text that is none.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out RdpPropertyText? property)
    {
        property =
            text.Split(':', 3) is [{ Length: > 0 } name, ['i' or 's'] type, var value]
            && name == name.Trim()
            && !name.AsSpan().ContainsAny('\\', ';')
                ? new RdpPropertyText(name, type[0], value)
                : null;
        return property is not null;
    }

    /// <summary>The properties of a host pool's text in Azure, in its order. A backslash before a semicolon makes it a part of a value.</summary>
    public static IEnumerable<string> PartsOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ';')
            {
                if (text[start..i].Trim() is { Length: > 0 } part)
                    yield return part;
                start = i + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }
}

using System.Globalization;

namespace AvdPulumi.Components.Avd;

/// <summary>One RDP property of a host pool: <c>name:type:value</c>. One that Azure would read otherwise than it was meant cannot be made.</summary>
public sealed record RdpProperty
{
    private const string Separator = ";";

    /// <summary>Makes a property.</summary>
    /// <param name="name">The property, such as <c>enablerdsaadauth</c>.</param>
    /// <param name="type"><c>i</c> for a number, <c>s</c> for text.</param>
    /// <param name="value">The value, plain: it is escaped when it is rendered. An empty text value blocks what the property redirects.</param>
    /// <exception cref="ArgumentException">The three do not make a property.</exception>
    public RdpProperty(string name, char type, string value)
    {
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny(@"\:;"))
            throw new ArgumentException($"'{name}' names no RDP property.", nameof(name));
        if (type is not ('i' or 's'))
            throw new ArgumentException($"'{name}' is of type '{type}', but there are only i and s.", nameof(type));
        if (type == 'i' && !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            throw new ArgumentException($"'{name}' is a number, but its value is '{value}'.", nameof(value));
        // clients read line by line, and no escape helps there
        if (value.Any(char.IsControl))
            throw new ArgumentException($"The value of '{name}' has a line break or another control character.", nameof(value));
        (Name, Type, Value) = (name, type, value);
    }

    /// <summary>The property, such as <c>enablerdsaadauth</c>.</summary>
    public string Name { get; }

    /// <summary><c>i</c> for a number, <c>s</c> for text.</summary>
    public char Type { get; }

    /// <summary>The value, plain.</summary>
    public string Value { get; }

    /// <summary>A numeric property.</summary>
    public static RdpProperty Number(string name, int value) => new(name, 'i', value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A switch: 1 for on, 0 for off.</summary>
    public static RdpProperty Switch(string name, bool on) => Number(name, on ? 1 : 0);

    /// <summary>A text property.</summary>
    public static RdpProperty Text(string name, string value) => new(name, 's', value);

    /// <summary>A text property that lists items, with semicolons between them. Drives are listed with a semicolon after the last one, too.</summary>
    /// <param name="name">The property, such as <c>drivestoredirect</c>.</param>
    /// <param name="items">The items, plain; none blocks what the property redirects.</param>
    public static RdpProperty List(string name, IReadOnlyCollection<string> items) =>
        Text(name, string.Join(Separator, items) + (items.Any(IsDrive) ? Separator : ""));

    /// <summary>
    /// The one string that Azure takes. Sorted and with a trailing semicolon: Azure adds the semicolon and keeps the order,
    /// so any other spelling would show as a change for ever. Backslash, colon and semicolon of a value are escaped
    /// (source: Configure fixed, removable, and network drive redirection over the Remote Desktop Protocol). Null when there is none: Azure's own set then holds.
    /// </summary>
    /// <exception cref="ArgumentException">A property is there twice, and it would be uncertain which one counts.</exception>
    public static string? Render(IReadOnlyCollection<RdpProperty> properties)
    {
        if (properties.Count == 0)
            return null;
        var twice = properties
            .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"The RDP property '{twice.Key}' is given twice.", nameof(properties));
        return string.Concat(
            properties
                .OrderBy(property => property.Name, StringComparer.Ordinal)
                .Select(p => $"{p.Name}:{p.Type}:{Escaped(p.Value)}{Separator}")
        );
    }

    private static string Escaped(string value) => string.Concat(value.Select(c => c is '\\' or ':' or ';' ? $"\\{c}" : c.ToString()));

    private static bool IsDrive(string item) => item is [var letter, ':', ..] && char.IsAsciiLetter(letter);
}

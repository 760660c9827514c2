namespace AvdPulumi.Components.Avd;

/// <summary>One RDP property of a host pool: <c>name:type:value</c>.</summary>
/// <param name="Name">The property, such as <c>enablerdsaadauth</c>.</param>
/// <param name="Type"><c>i</c> for a number, <c>s</c> for text.</param>
/// <param name="Value">The value; an empty text value blocks what the property redirects.</param>
public sealed record RdpProperty(string Name, char Type, string Value)
{
    /// <summary>A numeric property.</summary>
    public static RdpProperty Number(string name, int value) => new(name, 'i', value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A switch: 1 for on, 0 for off.</summary>
    public static RdpProperty Switch(string name, bool on) => Number(name, on ? 1 : 0);

    /// <summary>A text property.</summary>
    public static RdpProperty Text(string name, string value) => new(name, 's', value);

    /// <summary>
    /// The one string that Azure takes. Sorted and with a trailing semicolon: Azure adds the semicolon and keeps the order,
    /// so any other spelling would show as a change for ever. Null when there is none: Azure's own set then holds.
    /// </summary>
    public static string? Render(IReadOnlyCollection<RdpProperty> properties) => properties.Count == 0
        ? null
        : string.Concat(properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}:{p.Type}:{p.Value};"));
}

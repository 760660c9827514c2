using System.Globalization;

namespace AvdPulumi.Configuration.Binding;

/// <summary>Single values of settings as they are written in YAML.</summary>
internal static class SettingText
{
    /// <summary>The text of a value.</summary>
    public static string Of(ValueShape shape, object value) =>
        shape.Kind switch
        {
            ValueKind.Boolean => (bool)value ? "true" : "false",
            ValueKind.Enumeration => shape.WordOf(value),
            ValueKind.Integer or ValueKind.Number => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            ValueKind.Text or ValueKind.Guid or ValueKind.TextValue or ValueKind.Record or ValueKind.List or ValueKind.TextMap =>
                value.ToString()!,
        };
}

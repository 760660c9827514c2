using System.Globalization;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The values that settings records have where nothing is set.</summary>
internal static class SettingDefaults
{
    /// <summary>The value of a key; null if the key is required, or if its default is none or is worked out from other settings.</summary>
    public static object? Of(PropertyShape property) => property.IsRequired ? null : property.Of(property.Record.Standard);

    /// <summary>A value as the config spells it; null if it is no single value.</summary>
    public static string? Written(ValueShape value, object standard) =>
        value.Kind switch
        {
            ValueKind.Enumeration => value.WordOf(standard),
            ValueKind.Boolean => (bool)standard ? "true" : "false",
            ValueKind.Integer or ValueKind.Number or ValueKind.Text or ValueKind.Guid or ValueKind.TextValue => Convert.ToString(
                standard,
                CultureInfo.InvariantCulture
            ),
            ValueKind.Record or ValueKind.List or ValueKind.TextMap => null,
        };
}

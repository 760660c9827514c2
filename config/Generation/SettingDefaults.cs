using System.Collections.Concurrent;
using System.Globalization;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Configuration.Generation;

/// <summary>The values that settings records have where nothing is set.</summary>
internal static class SettingDefaults
{
    private static readonly ConcurrentDictionary<Type, object> Records = new();

    /// <summary>The value of a key; null if the key is required, or if its default is none or is worked out from other settings.</summary>
    public static object? Of(PropertyShape property) =>
        property.IsRequired
            ? null
            : property.Property.GetValue(Records.GetOrAdd(property.Property.DeclaringType!, type => RecordShape.Of(type).Create()));

    /// <summary>A value as the config spells it; null if it is no single value.</summary>
    public static string? Written(ValueShape value, object standard) =>
        value.Kind switch
        {
            ValueKind.Enumeration => EnumWords.Pairs(value.Type).First(pair => pair.Value.Equals(standard)).Word,
            ValueKind.Boolean => (bool)standard ? "true" : "false",
            ValueKind.Integer or ValueKind.Number or ValueKind.Text or ValueKind.Guid or ValueKind.TextValue => Convert.ToString(
                standard,
                CultureInfo.InvariantCulture
            ),
            ValueKind.Record or ValueKind.List or ValueKind.TextMap => null,
        };
}

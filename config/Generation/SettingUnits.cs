using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Generation;

/// <summary>Units of settings: a key whose type has no unit ends with it.</summary>
internal static class SettingUnits
{
    private static readonly ImmutableArray<(string Ending, string Unit)> Endings =
    [
        ("_percent", "percent"),
        ("_mb", "MB"),
        ("_gb", "GB"),
        ("_gib", "GiB"),
        ("_seconds", "seconds"),
        ("_minutes", "minutes"),
        ("_hours", "hours"),
        ("_days", "days"),
    ];

    /// <summary>The unit of a setting; null if it has none.</summary>
    public static string? Of(PropertyShape property)
    {
        var value = property.Value.Element ?? property.Value;
        if (value.Type == typeof(IsoDuration))
            return "a duration in ISO 8601 form: PT30M is half an hour, P1D is a day";
        return value.Kind is ValueKind.Integer or ValueKind.Number
            ? Endings.FirstOrDefault(known => property.Key.EndsWith(known.Ending, StringComparison.Ordinal)).Unit
            : null;
    }
}

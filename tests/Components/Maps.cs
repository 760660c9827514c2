using System.Collections.Immutable;

namespace AvdPulumi.Tests.Components;

/// <summary>Reads nested values of what a mock was sent.</summary>
internal static class Maps
{
    public static ImmutableDictionary<string, object> AsMap(this object value) => (ImmutableDictionary<string, object>)value;

    public static ImmutableArray<object> AsList(this object value) => (ImmutableArray<object>)value;

    public static IEnumerable<string> AsTexts(this object value) => value.AsList().Cast<string>();
}

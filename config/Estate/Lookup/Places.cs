using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>
/// Finds values with their paths, and omits those that are missing. If a value could not be read, the rules that check many settings still check
/// the others.
/// </summary>
internal static class Places
{
    /// <summary>What a rule reads that checks each value separately: the whole configuration, but no fault in it prevents the rule from checking the rest.</summary>
    public static ImmutableArray<string> Everywhere { get; } = [""];

    /// <summary>One value, if it exists.</summary>
    public static IEnumerable<Place<T>> At<T>(string path, T? value)
        where T : class
    {
        if (value is not null)
            yield return new(path, value);
    }

    /// <summary>The items of a list, if it exists.</summary>
    public static IEnumerable<Place<T>> In<T>(string path, ImmutableArray<T>? list)
        where T : class => In(path, list.GetValueOrDefault());

    /// <summary>The items of a list; a required list that could not be read has none.</summary>
    public static IEnumerable<Place<T>> In<T>(string path, ImmutableArray<T> list)
        where T : class
    {
        if (list.IsDefault)
            yield break;
        for (var i = 0; i < list.Length; i++)
            if (list[i] is { } item)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item);
    }

    /// <summary>A part of each item.</summary>
    public static IEnumerable<Place<TPart>> Each<T, TPart>(this IEnumerable<Place<T>> places, string key, Func<T, TPart?> part)
        where TPart : class => places.SelectMany(place => At(Join(place.Path, key), part(place.Value)));

    /// <summary>The items of a list in each item.</summary>
    public static IEnumerable<Place<TPart>> EachIn<T, TPart>(
        this IEnumerable<Place<T>> places,
        string key,
        Func<T, ImmutableArray<TPart>> list
    )
        where TPart : class => places.SelectMany(place => In(Join(place.Path, key), list(place.Value)));

    /// <summary>Values as texts, to compare or check.</summary>
    public static IEnumerable<Place<string>> AsText<T>(this IEnumerable<Place<T>> places)
        where T : class => places.Select(place => new Place<string>(place.Path, place.Value.ToString() ?? ""));

    private static string Join(string path, string key) => $"{path}.{key}";
}

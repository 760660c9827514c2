using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>The words of an enumeration as configuration and Azure spell them.</summary>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<EnumWord>> Cache = new();

    /// <summary>The word for a value: what Azure expects, for its own enumerations.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Pairs(typeof(T)).Single(pair => value.Equals(pair.Value)).Word;

    internal static IReadOnlyList<EnumWord> Pairs(Type type) =>
        Cache.GetOrAdd(
            type,
            t =>
                [
                    .. t.GetFields(BindingFlags.Public | BindingFlags.Static)
                        .Select(field => new EnumWord(
                            field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? field.Name,
                            field.GetValue(null)!,
                            field.GetCustomAttribute<NotOfferedAttribute>() is null,
                            field.GetCustomAttribute<AlsoCalledAttribute>()?.Word
                        )),
                ]
        );
}

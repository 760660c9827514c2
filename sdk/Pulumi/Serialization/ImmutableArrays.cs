using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Recognises an ImmutableArray that was never given a value: enumerating one throws.</summary>
internal static class ImmutableArrays
{
    private static readonly ConcurrentDictionary<Type, FieldInfo?> Storage = new();

    public static bool IsDefault(IList list)
    {
        var type = list.GetType();
        if (!type.IsValueType)
            return false;
        var storage = Storage.GetOrAdd(
            type,
            static candidate =>
                candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                    ? candidate
                        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                        .SingleOrDefault(field => field.FieldType.IsArray)
                    : null
        );
        return storage is not null && storage.GetValue(list) is null;
    }
}

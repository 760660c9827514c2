using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [OutputType] classes that a program wrote itself, taken apart and put together. Generated ones do that themselves.</summary>
[RequiresUnreferencedCode(NativeCode.Reflects)]
internal static class OutputObjects
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();
    private static readonly ConcurrentDictionary<Type, (string Name, FieldInfo Field)[]> Fields = new();

    public static bool IsOne(Type type) =>
        type.IsClass && Known.GetOrAdd(type, static candidate => candidate.IsDefined(typeof(OutputTypeAttribute), inherit: false));

    /// <summary>The fields under their names with a small first letter, which is how they are called on the wire.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Members(Type type, object value) =>
        Fields.GetOrAdd(type, FindFields).Select(member => KeyValuePair.Create(member.Name, member.Field.GetValue(value)));

    public static ConstructorInfo ConstructorOf(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        if (all.SingleOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute))) is { } marked)
            return marked;
        return all.Where(constructor => constructor.IsPublic).ToArray() is [var only]
            ? only
            : throw new InvalidOperationException(
                $"{type.FullName} had [OutputType], but did not contain constructor marked with [OutputConstructor]."
            );
    }

    private static (string, FieldInfo)[] FindFields(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Instance)
                .Where(field => field.IsInitOnly)
                .Select(field => (WireName(field.Name), field)),
        ];

    private static string WireName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

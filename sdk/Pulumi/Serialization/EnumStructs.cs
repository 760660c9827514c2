using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [EnumType] structs of a program of its own: an explicit operator gives their text or number, a private constructor takes it. Generated ones say it themselves.</summary>
[RequiresUnreferencedCode(NativeCode.Reflects)]
internal static class EnumStructs
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();
    private static readonly ConcurrentDictionary<Type, Func<object, object?>> Readers = new();
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Constructors = new();

    public static bool IsOne(Type type) =>
        type.IsValueType && Known.GetOrAdd(type, static candidate => candidate.IsDefined(typeof(EnumTypeAttribute), inherit: false));

    public static object? Unwrap(Type type, object value) => Readers.GetOrAdd(type, FindReader)(value);

    /// <summary>What the struct is made from: a string or a double.</summary>
    public static Type ValueType(Type type) => Constructors.GetOrAdd(type, FindConstructor).GetParameters()[0].ParameterType;

    public static object Wrap(Type type, object value) => Constructors.GetOrAdd(type, FindConstructor).Invoke([value]);

    // The operator is what counts; where the struct is nothing but one field of its type, the field is read, which compiles no code.
    private static Func<object, object?> FindReader(Type type)
    {
        var toWire =
            type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .SingleOrDefault(method =>
                    method.Name == "op_Explicit" && IsWireType(method.ReturnType) && method.GetParameters()[0].ParameterType == type
                )
            ?? throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double."
            );
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        return fields is [var only] && only.FieldType == toWire.ReturnType ? only.GetValue : value => toWire.Invoke(null, [value]);
    }

    private static ConstructorInfo FindConstructor(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SingleOrDefault(constructor => constructor.GetParameters() is [var only] && IsWireType(only.ParameterType))
        ?? throw new InvalidOperationException($"{type.FullName} had [EnumType], but did not contain a constructor from String or Double.");

    private static bool IsWireType(Type type) => type == typeof(string) || type == typeof(double);
}

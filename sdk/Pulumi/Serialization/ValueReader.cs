using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Reads a plain value (see <see cref="Serializer"/>) as one particular type; made once a type.</summary>
internal abstract class ValueReader
{
    private static readonly ConcurrentDictionary<Type, ValueReader> Known = new();

    /// <summary>The reader of a type. A type that cannot come from a provider is refused here, before anything runs.</summary>
    public static ValueReader For(Type type, string where) =>
        Known.TryGetValue(type, out var reader) ? reader : Known.GetOrAdd(type, Make(type, where));

    /// <summary>The reader of a generated class.</summary>
    public static ValueReader ForObject<T>()
        where T : class, IOutputObject<T> =>
        Known.TryGetValue(typeof(T), out var reader) && reader is GeneratedObjectReader<T>
            ? reader
            : Known[typeof(T)] = new GeneratedObjectReader<T>();

    /// <summary>The value as T. One of the wrong type is no failure: it is reported and read as a default, as the real SDK does.</summary>
    public T Read<T>(object? value, string where) => ReadUntyped(value, where) is T typed ? typed : default!;

    /// <summary>For the parts of a value: one of the wrong type is null, and the rest of the value stands.</summary>
    public object? ReadUntyped(object? value, string where)
    {
        if (!TryRead(value, where, out var result, out var problem))
            Deployment.Current?.Engine.Log(LogSeverity.Warning, problem);
        return result;
    }

    /// <summary>False, with a problem to report, if the value is of another type than this reader reads.</summary>
    public abstract bool TryRead(object? value, string where, out object? result, out string problem);

    protected static string Mismatch(object value, string wanted, string where) =>
        $"Expected {wanted} but got {value.GetType().FullName} deserializing {where}";

    private static ValueReader Make(Type type, string where)
    {
        if (type == typeof(bool))
            return new PlainReader<bool>();
        if (type == typeof(string))
            return new PlainReader<string>();
        if (type == typeof(double))
            return new PlainReader<double>();
        if (type == typeof(int))
            return new IntegerReader();
        if (type == typeof(object))
            return new PlainReader<object>();
        if (type == typeof(JsonElement))
            return new JsonReader();
        // the lists and maps that generated classes have
        if (type == typeof(ImmutableArray<string>))
            return new ListReader<string>().Of([new PlainReader<string>()]);
        if (type == typeof(ImmutableDictionary<string, string>))
            return new MapReader<string>().Of([new PlainReader<string>()]);
        if (type == typeof(ImmutableDictionary<string, object>))
            return new MapReader<object>().Of([new PlainReader<object>()]);
        if (type == typeof(Asset))
            return new AssetReader<Asset>(new InvalidAsset());
        if (type == typeof(Archive))
            return new AssetReader<Archive>(new InvalidArchive());
        if (type == typeof(AssetOrArchive))
            return new AssetReader<AssetOrArchive>(new InvalidAsset());
        if (typeof(Resource).IsAssignableFrom(type))
            return new InstanceReader(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return For(underlying, where);
        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int))
            return new EnumReader(type);
        return NativeCode.CanReflect ? Reflected(type, where) : throw NativeCode.CannotFollow(where);
    }

    // what a program wrote itself, and every other combination
    [RequiresUnreferencedCode(NativeCode.Reflects)]
    [RequiresDynamicCode(NativeCode.Reflects)]
    private static ValueReader Reflected(Type type, string where)
    {
        if (EnumStructs.IsOne(type))
            return new EnumStructReader(type);
        if (OutputObjects.IsOne(type))
            return new ObjectReader(type);
        if (type.IsGenericType && Generic(type, where) is { } reader)
            return reader;
        throw new InvalidOperationException(
            $"""
            {where} contains invalid type {type.FullName}. Allowed types are:
                String, Boolean, Int32, Double,
                Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or
                a class explicitly marked with the [OutputTypeAttribute].
            """
        );
    }

    [RequiresUnreferencedCode(NativeCode.Reflects)]
    [RequiresDynamicCode(NativeCode.Reflects)]
    private static ValueReader? Generic(Type type, string where)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(ImmutableArray<>))
            return Of(typeof(ListReader<>), arguments[0]);
        if (definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string))
            return Of(typeof(MapReader<>), arguments[1]);
        return definition == typeof(Union<,>) ? Of(typeof(UnionReader<,>), arguments) : null;

        ValueReader Of(Type reader, params Type[] elements) =>
            ((CompositeReader)Activator.CreateInstance(reader.MakeGenericType(elements))!).Of([
                .. elements.Select(element => For(element, where)),
            ]);
    }
}

using System.Collections.Concurrent;
using System.Reflection;

namespace AvdPulumi.Configuration.Binding;

/// <summary>The keys of a settings record, worked out once per process.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Cache = new();

    private RecordShape(Type type)
    {
        Type = type;
        Properties = Array.ConvertAll(
            type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly),
            property => new PropertyShape(property)
        );
    }

    public Type Type { get; }

    public PropertyShape[] Properties { get; }

    public static RecordShape Of(Type type) => Cache.GetOrAdd(type, t => new RecordShape(t));

    public bool Knows(string key) => Array.Exists(Properties, property => property.Key == key);

    /// <summary>A record with its defaults; `required` is the binder's to check, reflection does not.</summary>
    public object Create() => Activator.CreateInstance(Type)!;
}

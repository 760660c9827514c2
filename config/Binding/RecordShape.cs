namespace AvdPulumi.Configuration.Binding;

/// <summary>The keys of a settings record, how a record is made, and what it has. The generator in <c>generators</c> derives one class from it for each record.</summary>
internal abstract class RecordShape
{
    private object? _standard;

    protected RecordShape(Type type, PropertyShape[] properties)
    {
        Type = type;
        Properties = properties;
        for (var index = 0; index < properties.Length; index++)
            properties[index].BelongTo(this, index);
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The keys, in the order in which the record declares them.</summary>
    public PropertyShape[] Properties { get; }

    /// <summary>A record with nothing but defaults; what is required is null, or zero.</summary>
    public object Standard => _standard ??= Create(new object?[Properties.Length]);

    /// <summary>The key of this name; null if the record has none.</summary>
    public PropertyShape? Find(string key) => Array.Find(Properties, property => property.Key == key);

    /// <summary>A record of values.</summary>
    /// <param name="values">One for each key, in their order; null for the default. That none is missing is the binder's to check.</param>
    public abstract object Create(object?[] values);

    /// <summary>What a record has for a key; null for nothing.</summary>
    public abstract object? Get(object record, int index);

    /// <summary>How the value of a key is read.</summary>
    public abstract ValueShape ValueOf(int index);
}

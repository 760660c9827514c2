using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>How a type of setting is read, worked out once from the type.</summary>
internal sealed class ValueShape
{
    private ValueShape(Type type, ValueKind kind, ValueShape? element = null, TextValueType? textValue = null)
    {
        Type = type;
        Kind = kind;
        Element = element;
        TextValue = textValue;
    }

    /// <summary>The type, without Nullable around it.</summary>
    public Type Type { get; }

    public ValueKind Kind { get; }

    /// <summary>The items of a list.</summary>
    public ValueShape? Element { get; }

    /// <summary>How to make one of the small types.</summary>
    public TextValueType? TextValue { get; }

    public bool IsSecret => (Element ?? this).Type == typeof(SecretReference);

    public static ValueShape Of(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
            return new(type, ValueKind.Text);
        if (type == typeof(bool))
            return new(type, ValueKind.Boolean);
        if (type == typeof(int))
            return new(type, ValueKind.Integer);
        if (type == typeof(double))
            return new(type, ValueKind.Number);
        if (type == typeof(Guid))
            return new(type, ValueKind.Guid);
        if (type.IsEnum)
            return new(type, ValueKind.Enumeration);
        if (type == typeof(ImmutableSortedDictionary<string, string>))
            return new(type, ValueKind.TextMap);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return new(type, ValueKind.List, Of(type.GetGenericArguments()[0]));
        return TextValueType.TryFind(type, out var textValue)
            ? new(type, ValueKind.TextValue, textValue: textValue)
            : new(type, ValueKind.Record);
    }
}

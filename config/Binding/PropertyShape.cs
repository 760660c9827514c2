using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Binding;

/// <summary>One key of a settings record.</summary>
internal sealed class PropertyShape(PropertyInfo property)
{
    private ValueShape? _value;
    private object[]? _attributes;
    private FieldInfo? _field;

    public PropertyInfo Property { get; } = property;

    public string Key { get; } = KeyOf(property.Name);

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);

    public ValueShape Value => _value ??= ValueShape.Of(Property.PropertyType);

    public RangeAttribute? Range => Attribute<RangeAttribute>();

    public DurationRangeAttribute? DurationRange => Attribute<DurationRangeAttribute>();

    public StringLengthAttribute? Length => Attribute<StringLengthAttribute>();

    /// <summary>Whether a list of one item may be written as that item.</summary>
    public bool TakesOne => Attribute<OneOrListAttribute>() is not null;

    public int LeastItems => Attribute<MinLengthAttribute>()?.Length ?? 0;

    public int MostItems => Attribute<MaxLengthAttribute>()?.Length ?? int.MaxValue;

    /// <summary>
    /// Gives the key its value in a record that nobody has seen yet. Through the field behind the property: calling 300 accessors by
    /// reflection makes the runtime compile 300 stubs, which is most of the time a start takes.
    /// </summary>
    public void Set(object record, object value) => (_field ??= FieldBehind(Property)).SetValue(record, value);

    internal static FieldInfo FieldBehind(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException(
            $"{property.DeclaringType}.{property.Name} is not an automatic property; settings records have no others."
        );

    private T? Attribute<T>()
        where T : Attribute
    {
        _attributes ??= Property.GetCustomAttributes(inherit: false);
        foreach (var attribute in _attributes)
            if (attribute is T found)
                return found;
        return null;
    }

    // MaxSessionLimit is max_session_limit; WebAuthn is web_authn
    internal static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && key.Length > 0)
                key.Append('_');
            key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}

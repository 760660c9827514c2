using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Writes one property of many objects.</summary>
internal sealed class MemberWriter(PropertyInfo property)
{
    private readonly FieldInfo? _field = MemberFields.Behind(property);

    public void Write(object target, object value)
    {
        if (_field is not null)
            _field.SetValue(target, value);
        else
            property.SetValue(target, value);
    }
}

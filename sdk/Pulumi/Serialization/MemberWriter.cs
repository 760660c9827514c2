using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Reads and writes members by reflection through the field behind an automatic property where there is one: a field access needs
/// no code generated at run time and does not compile an accessor that the program itself never calls. That is most of start-up.
/// </summary>
internal static class MemberFields
{
    public static FieldInfo? Behind(PropertyInfo property) => property.DeclaringType!.GetField(
        $"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
}

internal sealed class MemberWriter(PropertyInfo property)
{
    private readonly FieldInfo? _field = MemberFields.Behind(property);

    public void Write(object target, object value)
    {
        if (_field is not null) _field.SetValue(target, value);
        else property.SetValue(target, value);
    }
}

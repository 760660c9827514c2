using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Finds the field behind an automatic property, so that reflection can go to it instead of the property: a field access needs no code
/// generated at run time and does not compile an accessor that the program itself never calls. That is most of start-up.
/// </summary>
internal static class MemberFields
{
    public static FieldInfo? Behind(PropertyInfo property) =>
        property.DeclaringType!.GetField(
            $"<{property.Name}>k__BackingField",
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        );
}

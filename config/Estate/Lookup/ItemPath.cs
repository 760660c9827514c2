using System.Globalization;

namespace AvdPulumi.Configuration.Estate.Lookup;

/// <summary>The path of an item in a list, such as <c>rbac.users[1]</c>.</summary>
internal static class ItemPath
{
    public static string Of(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}

using System.Text.RegularExpressions;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>Where in a body something is: <c>properties.criteria.allOf[0].operator</c>.</summary>
internal static partial class AzurePath
{
    /// <summary>The path of a member.</summary>
    public static string In(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The path of any item, whichever it is.</summary>
    public static string OfAny(string path) => Number().Replace(path, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Number();
}

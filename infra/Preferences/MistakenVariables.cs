using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;

namespace AvdPulumi.Infra.Preferences;

/// <summary>Environment variables with one underscore too many or too few: settings begin with AVD__, preferences with AVD_. Neither stands for the other.</summary>
internal static class MistakenVariables
{
    private const string Preference = "AVD_";
    private const string Setting = "AVD__";
    private const string Separator = "__";

    /// <summary>A sentence for each variable that was surely meant otherwise, in the order of the names.</summary>
    public static ImmutableArray<string> In(IReadOnlyDictionary<string, string> environment) =>
        [
            .. environment
                .Keys.Where(IsOurs)
                .Where(variable => environment[variable].Length > 0)
                .Order(StringComparer.Ordinal)
                .Select(MistakeIn)
                .OfType<string>(),
        ];

    private static bool IsOurs(string variable) => variable.StartsWith(Preference, StringComparison.OrdinalIgnoreCase);

    private static string? MistakeIn(string variable)
    {
        if (variable.StartsWith(Setting, StringComparison.OrdinalIgnoreCase))
        {
            var meant = Preference + variable[Setting.Length..];
            return PreferenceName.All.Any(name => string.Equals(name.Variable, meant, StringComparison.OrdinalIgnoreCase))
                ? $"{variable} is read as a setting, since it begins with {Setting}. The preference is {meant.ToUpperInvariant()}."
                : null;
        }

        // a second separator further on is the sign of a setting; variables of other programs may begin alike
        var rest = variable[Preference.Length..];
        return rest.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end && SettingPath.IsSection(rest[..end].ToLowerInvariant())
            ? $"{variable} is not read, since settings begin with {Setting}: {Setting}{rest}."
            : null;
    }
}

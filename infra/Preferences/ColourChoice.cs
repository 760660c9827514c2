using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Preferences;

/// <summary>The words of the preference for colours.</summary>
internal static class ColourChoice
{
    /// <summary>Colours where the output is a terminal.</summary>
    public const string Auto = "auto";

    /// <summary>Colours in files and pipes as well.</summary>
    public const string Always = "always";

    /// <summary>No colours.</summary>
    public const string Never = "never";

    /// <summary>All words.</summary>
    public static readonly string[] Words = [Auto, Always, Never];

    // https://no-color.org
    private const string Variable = "NO_COLOR";

    /// <summary>Whether a variable is the one that turns colours off in all programs.</summary>
    public static bool IsNoColor(string variable) => variable == Variable;

    /// <summary>Whether colours are turned off in all programs: by any value that is not empty.</summary>
    public static bool IsOff(IReadOnlyDictionary<string, string> environment) => environment.GetValueOrDefault(Variable, "").Length > 0;

    /// <summary>The style of an output.</summary>
    /// <param name="colour">A word of the preference.</param>
    /// <param name="auto">What the output itself asks for.</param>
    public static Style Of(string colour, Style auto) =>
        colour switch
        {
            Always => Style.Coloured.Within(auto.Columns),
            Never => Style.Plain.Within(auto.Columns),
            _ => auto,
        };
}

using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Projects;

/// <summary>Names that a new project may have: those of Pulumi that are also names of an assembly, because the project file has the same name.</summary>
internal static partial class ProjectName
{
    private const int Longest = 100;

    // an assembly that is called like one that it uses cannot be loaded beside it
    private static readonly string[] Taken = ["AvdPulumi", "Pulumi", "avd"];

    /// <summary>What a name must be, in a sentence.</summary>
    public const string Expectation =
        "letters, digits, hyphens, underscores and periods, at most 100, beginning with a letter or a digit; not the name of a package, such as AvdPulumi or Pulumi";

    /// <summary>Whether a project may have the name.</summary>
    public static bool IsValid(string name) =>
        name.Length <= Longest
        && Form().IsMatch(name)
        && !Taken.Any(taken =>
            string.Equals(name, taken, StringComparison.OrdinalIgnoreCase)
            || (taken != "avd" && name.StartsWith($"{taken}.", StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>The name of a folder as the name of its project, with hyphens for what a name cannot have.</summary>
    public static string Of(string folder) => Foreign().Replace(folder, "-").Trim('-', '.', '_');

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex Form();

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Foreign();
}

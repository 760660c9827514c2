using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Projects;

/// <summary>A file of a project that pins a version of AvdPulumi: the project file pins the package, the tool manifest the tool.</summary>
/// <param name="Path">The file, from the project's folder, with forward slashes.</param>
/// <param name="Version">The version.</param>
/// <param name="Text">The text of the file.</param>
internal sealed partial record PinnedVersion(string Path, string Version, string Text)
{
    /// <summary>The package of a program.</summary>
    public const string Package = "AvdPulumi";

    /// <summary>The package of the tool.</summary>
    public const string Tool = "AvdPulumi.Tool";

    /// <summary>The pin of a project file, or of a file with central package versions; null if it has none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    public static PinnedVersion? OfPackage(string path, string text) => Of(PackagePin(), path, text);

    /// <summary>The pin of a tool manifest; null if it has none.</summary>
    /// <inheritdoc cref="OfPackage"/>
    public static PinnedVersion? OfTool(string path, string text) => Of(ToolPin(), path, text);

    /// <summary>The text of the file with another version, and with nothing else changed.</summary>
    /// <param name="version">The version.</param>
    public string With(string version)
    {
        var pattern = System.IO.Path.GetExtension(Path) == ".json" ? ToolPin() : PackagePin();
        return pattern.Replace(Text, match => match.Groups["before"].Value + version + match.Groups["after"].Value, 1);
    }

    private static PinnedVersion? Of(Regex pattern, string path, string text) =>
        pattern.Match(text) is { Success: true } match ? new PinnedVersion(path, match.Groups["version"].Value, text) : null;

    // an exact version is in brackets; a project may have it without them
    [GeneratedRegex(
        """(?<before><(PackageReference|PackageVersion)\s+Include\s*=\s*"AvdPulumi"\s+Version\s*=\s*"\[?)(?<version>[0-9A-Za-z.+-]+)(?<after>\]?")""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PackagePin();

    [GeneratedRegex(
        """(?<before>"avdpulumi\.tool"\s*:\s*\{[^{}]*?"version"\s*:\s*")(?<version>[0-9A-Za-z.+-]+)(?<after>")""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ToolPin();
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Pulumi.yaml: it marks the folder of a project, and names the project. AVD0070 is about it.</summary>
public static class ProjectFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "Pulumi.yaml";

    private const string NameKey = "name";

    // the default of Pulumi's own services; a longer name is refused at the first deployment
    private const int LongestName = 100;

    private static readonly DiagnosticDescriptor AVD0070 = new()
    {
        Code = "AVD0070",
        Title = "Pulumi.yaml is missing, or does not name the project",
        Cause =
            "The project is the nearest folder with a file Pulumi.yaml, from the current folder upwards. The file names the project; stacks are called organization/project/stack, and each resource has the name of the project in its URN.",
        Example = "# Pulumi.yaml\nname: our estate\nruntime: dotnet",
        Remedy =
            "Change to the folder of your project. To start a project, run avd init. In Pulumi.yaml, set name to letters, digits, hyphens, underscores and periods, at most 100.",
        Source = new("Pulumi project file reference", "https://www.pulumi.com/docs/iac/concepts/projects/project-file/"),
    };

    /// <summary>The entry of the code.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD0070];

    /// <summary>The name of a project; that of this repository's own where Pulumi.yaml has none. The loader of a config reports what is wrong with the file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="root">Folder of the project.</param>
    public static string NameIn(IConfigFiles files, string root)
    {
        List<Diagnostic> unsaid = [];
        return MissingIn(files, root) is null ? Read(new FileSource(files, root, unsaid), unsaid) : ProjectFacts.Name;
    }

    /// <summary>The diagnostic on a folder without the file; null where there is one.</summary>
    /// <param name="files">The files.</param>
    /// <param name="root">Folder of the project.</param>
    public static Diagnostic? MissingIn(IConfigFiles files, string root) =>
        new FileSource(files, root, []).Has(FileName)
            ? null
            : AVD0070.At(
                new Origin(OriginKind.File, FileName, 0, 0),
                "",
                $"{FileName} is neither in this folder nor in one above it.",
                "Change to the folder of your project. To start a project, run avd init."
            );

    /// <summary>The name of the project. Where the file has none, a diagnostic, and the name of this repository's own project to go on with.</summary>
    internal static string Read(FileSource source, ICollection<Diagnostic> diagnostics)
    {
        if (source.Read(FileName, file => NoName(new Origin(OriginKind.File, file, 1, 1), "is not set")) is not { } file)
            return ProjectFacts.Name;
        var name = file.Find(NameKey);
        if (name is ConfigScalar { IsNull: false } scalar)
        {
            if (IsName(scalar.Text))
                return scalar.Text;
            diagnostics.Add(NoName(scalar.Origin, $"is '{Excerpt.Of(scalar.Text, LongestName)}'"));
        }
        // broken YAML has its own diagnostic
        else if (name is not ConfigBroken)
            diagnostics.Add(NoName(name?.Origin ?? file.Origin, "is not set"));
        return ProjectFacts.Name;
    }

    private static Diagnostic NoName(Origin origin, string what) =>
        AVD0070.At(
            origin,
            NameKey,
            $"{NameKey} {what}, but must be the name of the project: letters, digits, hyphens, underscores and periods, at most {LongestName}."
        );

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}

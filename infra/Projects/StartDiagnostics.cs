using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Projects;

/// <summary>Why a project is not started: AVD0071 and AVD0072.</summary>
internal static class StartDiagnostics
{
    // beyond this a message is not read
    private const int MostNamed = 4;

    private static readonly DiagnosticDescriptor AVD0071 = new()
    {
        Code = "AVD0071",
        Title = "A file of the new project exists already",
        Cause =
            "avd init writes a whole project. At least one of its files has the name of a file that is already in the folder, so nothing is written.",
        Example = "avd init, in a folder with a Pulumi.yaml",
        Remedy = "Name another folder: avd init <folder>. To replace the files, add --force; what they contain is lost.",
        Source = new("A project of your own", "docs/own-repository.md#start"),
    };

    private static readonly DiagnosticDescriptor AVD0072 = new()
    {
        Code = "AVD0072",
        Title = "The name of the new project is not allowed",
        Cause =
            "The name is that of the Pulumi project, and of the project file and its assembly. Without --name, it is the name of the folder, with hyphens for characters that it cannot have.",
        Example = "avd init --name \"our desktops\"",
        Remedy = "Set --name to letters, digits, hyphens, underscores and periods.",
        Source = new("Pulumi project file reference", "https://www.pulumi.com/docs/iac/concepts/projects/project-file/"),
    };

    /// <summary>Both codes, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [AVD0071, AVD0072];

    /// <summary>AVD0071.</summary>
    /// <param name="folder">The folder, as it was typed.</param>
    /// <param name="paths">The files, at least one.</param>
    public static Diagnostic Taken(string folder, ImmutableArray<string> paths) =>
        AVD0071.At(
            new Origin(OriginKind.File, $"{folder.TrimEnd('/', '\\')}/{paths[0]}"),
            "",
            paths.Length == 1
                ? $"{paths[0]} exists already, so nothing was written."
                : $"{string.Join(", ", paths.Take(MostNamed))}{(paths.Length > MostNamed ? $" and {paths.Length - MostNamed} more" : "")} exist already, so nothing was written."
        );

    /// <summary>AVD0072.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isTyped">Whether it was typed; otherwise it is that of the folder.</param>
    public static Diagnostic Name(string name, bool isTyped) =>
        AVD0072.At(
            null,
            "",
            $"The name of the project {(isTyped ? "" : "would be that of the folder, and so ")}is '{VisibleText.Of(name)}', but it must be {ProjectName.Expectation}."
        );
}

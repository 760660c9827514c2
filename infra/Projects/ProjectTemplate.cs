using System.Collections.Immutable;
using System.Text;

namespace AvdPulumi.Infra.Projects;

/// <summary>The files of a project of one's own: those of templates/project, with the name of the project in them, beside the config of a <see cref="ProjectDraft"/>.</summary>
internal static class ProjectTemplate
{
    private const string Folder = "Project/";
    private const string ExampleFolder = "Examples/";
    private const string Config = "config/variables.yml";
    private const string PulumiFile = "Pulumi.yaml";

    // what only `pulumi new` reads, until the end of the file
    private const string PulumiSection = "\ntemplate:\n";

    private static readonly string[] StackFiles = ["Pulumi.dev.yaml", "config/variables.dev.yml"];

    /// <summary>The example that a new project has unless another one is chosen.</summary>
    public const string StandardExample = "small";

    /// <summary>The examples by name, in order: whole configs of config/examples.</summary>
    public static ImmutableArray<string> Examples { get; } =
    [.. ResourcesBelow(ExampleFolder).Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal)];

    /// <summary>The config of an example, as a project has it.</summary>
    /// <param name="name">One of <see cref="Examples"/>.</param>
    public static string ConfigOf(string name) => ProjectConfigText.Of(Read($"{ExampleFolder}{name}.yml"));

    /// <summary>All files of a project, in the order of their paths.</summary>
    public static ImmutableArray<ProjectFileText> FilesOf(ProjectDraft draft)
    {
        var files = ResourcesBelow(Folder)
            .Where(path => path != Config && (draft.Overlays is null || !StackFiles.Contains(path)))
            .Select(path => new ProjectFileText(Filled(path, draft), Filled(TextOf(path), draft), IsScript(path)))
            .Append(new ProjectFileText(Config, draft.Config))
            .Concat(StacksOf(draft))
            .Concat(Schemas());
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ProjectFileText> StacksOf(ProjectDraft draft)
    {
        if (draft.Overlays is null)
            yield break;
        foreach (var (stack, overlay) in draft.Overlays)
        {
            yield return new ProjectFileText(
                $"Pulumi.{stack}.yaml",
                Read($"{Folder}{StackFiles[0]}").Replace("dev", stack, StringComparison.Ordinal)
            );
            if (overlay.Length > 0)
                yield return new ProjectFileText($"config/variables.{stack}.yml", overlay);
        }
    }

    // those of this version: a build copies them from the package, and until then an editor has them, too
    private static IEnumerable<ProjectFileText> Schemas() =>
        ResourcesBelow("Schema/").Select(name => new ProjectFileText($"config/schema/{name}", Read($"Schema/{name}")));

    private static string TextOf(string path)
    {
        var text = Read(Folder + path);
        var end = path == PulumiFile ? text.IndexOf(PulumiSection, StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Filled(string text, ProjectDraft draft) =>
        text.Replace("${PROJECT}", draft.Name, StringComparison.Ordinal)
            .Replace("${DESCRIPTION}", draft.Description, StringComparison.Ordinal);

    private static bool IsScript(string path) => path.StartsWith(".ci/", StringComparison.Ordinal);

    // paths have the separators of the system that built the program
    private static IEnumerable<string> ResourcesBelow(string folder) =>
        typeof(ProjectTemplate)
            .Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => name[folder.Length..]);

    private static string Read(string name)
    {
        var assembly = typeof(ProjectTemplate).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(known => known.Replace('\\', '/') == name);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace AvdPulumi.Infra.Projects;

/// <summary>The files of a project of one's own: those of templates/project, with the name of the project in them, beside the config of a <see cref="ProjectDraft"/>.</summary>
internal static partial class ProjectTemplate
{
    private const string Folder = "Project/";
    private const string ExampleFolder = "Examples/";
    private const string Config = "config/variables.yml";
    private const string PulumiFile = "Pulumi.yaml";

    // what only `pulumi new` reads, until the end of the file
    private const string PulumiSection = "\ntemplate:\n";

    private const string TemplateStack = "dev";

    private static readonly string[] StackFiles = [$"Pulumi.{TemplateStack}.yaml", $"config/variables.{TemplateStack}.yml"];

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
            .Where(path => path != Config && (draft.Stacks.IsEmpty || !StackFiles.Contains(path)))
            .Select(path => new ProjectFileText(Filled(path, draft), Filled(TextOf(path), draft), IsScript(path)))
            .Append(new ProjectFileText(Config, draft.Config))
            .Concat(StacksOf(draft))
            .Concat(Schemas());
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ProjectFileText> StacksOf(ProjectDraft draft)
    {
        foreach (var (stack, overlay) in draft.Stacks)
        {
            yield return new ProjectFileText(
                $"Pulumi.{stack}.yaml",
                Read($"{Folder}{StackFiles[0]}").Replace(TemplateStack, stack, StringComparison.Ordinal)
            );
            if (overlay is not null)
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
        (draft.Stacks.IsEmpty ? text : Commands().Replace(text, draft.Stacks[0].Name))
            .Replace("${PROJECT}", draft.Name, StringComparison.Ordinal)
            .Replace("${DESCRIPTION}", draft.Description, StringComparison.Ordinal);

    // commands of the README
    [GeneratedRegex($"(?<=--stack |stack init |\\[\"){TemplateStack}\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Commands();

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

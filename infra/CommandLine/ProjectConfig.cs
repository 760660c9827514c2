using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The configs of all stacks of the project, and the conflicts between them.</summary>
/// <param name="Root">Folder of the project.</param>
/// <param name="Stacks">Each stack with its diagnostics, ordered by name.</param>
/// <param name="Between">The conflicts between stacks.</param>
internal sealed record ProjectConfig(
    string Root,
    ImmutableArray<(string Name, ImmutableArray<Diagnostic> Found)> Stacks,
    ImmutableArray<StackClash> Between
)
{
    /// <summary>All diagnostics: those of the stacks, then those between them.</summary>
    public ImmutableArray<Diagnostic> Found => [.. Stacks.SelectMany(stack => stack.Found), .. Between.Select(clash => clash.Diagnostic)];

    /// <summary>Loads every stack that has a file.</summary>
    public static ProjectConfig Load(AvdHost host)
    {
        var root = AvdProject.RootOf(host);
        if (ProjectFile.MissingIn(host.Files, root) is { } missing)
            return new ProjectConfig(root, [], [new StackClash(missing, [], [])]);
        var loader = new ConfigLoader(new ReadOnceFiles(host.Files));
        var stacks = loader
            .StacksOf(root)
            .Select(name => new ProjectStack(name, loader.Load(new ConfigRequest(root, name, host.Environment))))
            .ToList();
        var project = AvdProject.NameOf(root, host.Files);
        var links = ContractLinks.OfAll(stacks, project);
        return new ProjectConfig(root, [.. stacks.Select(stack => (stack.Name, FoundIn(stack)))], ProjectCheck.Of(stacks, project));

        ImmutableArray<Diagnostic> FoundIn(ProjectStack stack) => [.. stack.Config.Diagnostics, .. links.GetValueOrDefault(stack.Name, [])];
    }
}

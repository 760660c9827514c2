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
    /// <summary>Default: true. Whether there is a project.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Default: nothing. What was not checked, because of errors in the way.</summary>
    public Unchecked Unchecked { get; init; } = Unchecked.Nothing;

    /// <summary>All diagnostics: those of the stacks, then those between them.</summary>
    public ImmutableArray<Diagnostic> Found => [.. Stacks.SelectMany(stack => stack.Found), .. Between.Select(clash => clash.Diagnostic)];

    /// <summary>Loads every stack that has a file.</summary>
    public static ProjectConfig Load(AvdHost host)
    {
        var root = AvdProject.RootOf(host);
        if (ProjectFile.MissingIn(host.Files, root) is { } missing)
            return new ProjectConfig(root, [], [new StackClash(missing, [], [])]) { IsFound = false, Unchecked = Unchecked.Everything };
        var loader = new ConfigLoader(new ReadOnceFiles(host.Files));
        var stacks = loader
            .StacksOf(root)
            .Select(name => new ProjectStack(name, loader.Load(new ConfigRequest(root, name, host.Environment))))
            .ToList();
        var project = AvdProject.NameOf(root, host.Files);
        var links = ContractLinks.OfAll(stacks, project);
        return new ProjectConfig(root, [.. stacks.Select(stack => (stack.Name, FoundIn(stack)))], ProjectCheck.Of(stacks, project))
        {
            Unchecked = UncheckedIn(stacks),
        };

        ImmutableArray<Diagnostic> FoundIn(ProjectStack stack) => [.. stack.Config.Diagnostics, .. links.GetValueOrDefault(stack.Name, [])];
    }

    // stacks with errors are not compared with others
    private static Unchecked UncheckedIn(IReadOnlyCollection<ProjectStack> stacks)
    {
        var missed = stacks.Aggregate(Unchecked.Nothing, (all, stack) => all.And(stack.Config.Unchecked));
        return stacks.All(stack => stack.IsUsable) ? missed : missed.And(ContractLinks.Descriptors).And(ProjectDiagnostics.Descriptors);
    }
}

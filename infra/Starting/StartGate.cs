using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Project;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Projects;

namespace AvdPulumi.Infra.Starting;

/// <summary>The config gate on a project that is not written yet.</summary>
internal static class StartGate
{
    private const string Root = "project";

    /// <summary>The errors in all stacks of the project, and between them; empty if it validates.</summary>
    /// <param name="files">The files of the project.</param>
    /// <param name="project">Its name.</param>
    public static ImmutableArray<Diagnostic> ErrorsIn(IEnumerable<ProjectFileText> files, string project)
    {
        var loader = new ConfigLoader(new StartFiles(Root, files.ToImmutableDictionary(file => file.Path, file => file.Text)));
        ImmutableArray<ProjectStack> stacks =
        [
            .. loader
                .StacksOf(Root)
                .Select(stack => new ProjectStack(
                    stack,
                    loader.Load(new ConfigRequest(Root, stack, ImmutableDictionary<string, string>.Empty))
                )),
        ];
        return
        [
            .. stacks
                .SelectMany(stack => stack.Config.Diagnostics)
                .Concat(ProjectCheck.Of(stacks, project).Select(clash => clash.Diagnostic))
                .Where(found => found.Severity == Severity.Error)
                .Distinct(),
        ];
    }
}

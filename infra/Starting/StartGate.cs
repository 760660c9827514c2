using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Starting;
using AvdPulumi.Infra.Projects;

namespace AvdPulumi.Infra.Starting;

/// <summary>The config gate on a project that is not written yet.</summary>
internal static class StartGate
{
    private const string Root = "project";

    /// <summary>The errors in all stacks of the project; empty if it validates.</summary>
    public static ImmutableArray<Diagnostic> ErrorsIn(IEnumerable<ProjectFileText> files)
    {
        var loader = new ConfigLoader(new StartFiles(Root, files.ToImmutableDictionary(file => file.Path, file => file.Text)));
        return
        [
            .. loader
                .StacksOf(Root)
                .SelectMany(stack => loader.Load(new ConfigRequest(Root, stack, ImmutableDictionary<string, string>.Empty)).Diagnostics)
                .Where(found => found.Severity == Severity.Error)
                .Distinct(),
        ];
    }
}

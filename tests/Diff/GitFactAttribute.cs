using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Diff;

/// <summary>A fact about repositories, which needs the git program.</summary>
internal sealed class GitFactAttribute() : ToolFactAttribute("Needs git", Obstacle.Value)
{
    private static readonly Lazy<string?> Obstacle = new(() =>
        new GitProgram().Run(Path.GetTempPath(), ["--version"]) is { Code: 0 } ? null : "there is no git program in the path."
    );
}

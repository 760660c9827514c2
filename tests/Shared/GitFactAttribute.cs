using AvdPulumi.Infra.Diff.Bases;

namespace AvdPulumi.Tests.Shared;

/// <summary>A fact about repositories, which needs the git program.</summary>
internal sealed class GitFactAttribute() : ToolFactAttribute("Needs git", Obstacle.Value)
{
    private static readonly Lazy<string?> Obstacle = new(() =>
        new GitProgram().Run(Path.GetTempPath(), ["--version"]) is { Code: 0 } ? null : "there is no git program in the path."
    );
}

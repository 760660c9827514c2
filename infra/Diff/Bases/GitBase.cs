using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>Finds a commit, and the files of the project in it.</summary>
/// <param name="Files">The files; null if there is a fault.</param>
/// <param name="Fault">Why there are none.</param>
internal sealed record GitBase(IConfigFiles? Files, Diagnostic? Fault)
{
    /// <summary>The base if none is typed.</summary>
    public const string Standard = "origin/main";

    /// <summary>The files of a project at a ref.</summary>
    /// <param name="git">Git.</param>
    /// <param name="root">Folder of the project.</param>
    /// <param name="typed">The ref as it was typed; null for <see cref="Standard"/>.</param>
    public static GitBase Open(IGit git, string root, string? typed)
    {
        var reference = typed ?? Standard;
        // checked before git sees it
        if (reference.Length == 0 || reference[0] is '-' or '^' || reference.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return Failed(BaseDiagnostics.NoReference(reference));
        if (git.Run(root, ["rev-parse", "--show-prefix"]) is not { } place)
            return Failed(BaseDiagnostics.NoGit());
        if (place.Code < 0)
            return Failed(BaseDiagnostics.GitFailed(FirstLineOf(place.Error)));
        if (place.Code != 0)
            return Failed(typed is null ? BaseDiagnostics.NoBase() : BaseDiagnostics.NoRepository(root, FirstLineOf(place.Error)));
        var prefix = TextOf(place);
        if (git.Run(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}"]) is not { } found)
            return Failed(BaseDiagnostics.NoGit());
        if (found.Code != 0)
            return Failed(
                found.Code < 0 ? BaseDiagnostics.GitFailed(FirstLineOf(found.Error))
                : IsEmpty(git, root) ? BaseDiagnostics.NothingCommitted(reference)
                : typed is null ? BaseDiagnostics.NoBase()
                : BaseDiagnostics.NoCommit(reference, IsShallow(git, root), HasRemote(git, root))
            );
        var files = new GitConfigFiles(git, root, TextOf(found), prefix);
        return files.Exists(Path.Combine(root, ProjectFile.FileName))
            ? new GitBase(files, null)
            : Failed(BaseDiagnostics.NoProject(reference, prefix));
    }

    private static bool IsShallow(IGit git, string root) =>
        git.Run(root, ["rev-parse", "--is-shallow-repository"]) is { Code: 0 } answer && TextOf(answer) == "true";

    // a new repository, before its first commit
    private static bool IsEmpty(IGit git, string root) => git.Run(root, ["rev-list", "--all", "--max-count=1"]) is { Code: 0, Output: [] };

    private static bool HasRemote(IGit git, string root) => git.Run(root, ["remote"]) is { Code: 0, Output.Length: > 0 };

    private static GitBase Failed(Diagnostic fault) => new(null, fault);

    private static string TextOf(GitAnswer answer) => Encoding.UTF8.GetString(answer.Output).TrimEnd('\n', '\r');

    internal static string FirstLineOf(string text) => text.Split('\n')[0].Trim();
}

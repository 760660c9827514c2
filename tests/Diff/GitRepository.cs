using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Diff.Bases;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Diff;

/// <summary>A git repository of a test's own in a temporary folder, with the reference estate in a folder of it. It has one commit, named <c>main</c>.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-git-");

    /// <param name="below">Folder of the project in the repository; empty for its top.</param>
    public GitRepository(string below = "")
    {
        Project = Path.Combine(_folder.FullName, below);
        foreach (var path in Directory.EnumerateFiles(Fixture.Contoso.Root, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Project, Path.GetRelativePath(Fixture.Contoso.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }

        Git("init", "--quiet", "--initial-branch=main");
        Commit();
    }

    /// <summary>The top of the repository.</summary>
    public string Top => _folder.FullName;

    /// <summary>The project's folder.</summary>
    public string Project { get; }

    public void Commit()
    {
        Git("add", "--all");
        CommitStaged();
    }

    public void CommitStaged() =>
        Git(
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.com",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--message",
            "A commit"
        );

    public string Git(params string[] arguments)
    {
        var answer = new GitProgram().Run(Top, [.. arguments]);
        Assert.True(answer is { Code: 0 }, $"git {string.Join(' ', arguments)}: {answer?.Error}");
        return Encoding.UTF8.GetString(answer!.Output).Trim();
    }

    public void Replace(string file, string piece, string by)
    {
        var path = Path.Combine(Project, file);
        var text = File.ReadAllText(path);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(piece, by, StringComparison.Ordinal));
    }

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Project, file), text);

    /// <summary>Runs <c>avd diff</c> in the project.</summary>
    public Task<CommandRun> DiffAsync(params string[] arguments) => DiffAsync(new GitProgram(), arguments);

    public Task<CommandRun> DiffAsync(IGit git, params string[] arguments) =>
        CommandRun.OfAsync(new PhysicalConfigFiles(), host => host with { WorkingFolder = Project, Git = git }, ["diff", .. arguments]);

    public void Dispose()
    {
        // git writes its objects as files that cannot be written
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }
}

/// <summary>A machine without git.</summary>
internal sealed class NoGit : IGit
{
    public GitAnswer? Run(string folder, ImmutableArray<string> arguments) => null;
}

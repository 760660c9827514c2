namespace AvdPulumi.Bench;

/// <summary>The reference estate in a git repository of its own, with one commit. It needs the git program.</summary>
internal sealed class CommittedEstate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-bench-");

    /// <summary>Copies the estate and commits it.</summary>
    /// <param name="estate">Folder of the reference estate.</param>
    public CommittedEstate(string estate)
    {
        foreach (var file in Directory.EnumerateFiles(estate, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(estate, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Git("init", "--quiet");
        Git("add", "--all");
        Git(
            "-c",
            "user.name=bench",
            "-c",
            "user.email=bench@example.com",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "--quiet",
            "--message",
            "base"
        );
    }

    /// <summary>The folder.</summary>
    public string Root => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        // git writes its objects as files that cannot be written
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    private void Git(params string[] arguments) => WholeProcess.Output("git", arguments, Root);
}

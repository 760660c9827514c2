using AvdPulumi.Infra.Watching;

namespace AvdPulumi.Tests.Infra.Editors;

/// <summary>What the system really reports.</summary>
public sealed class FolderChangesTests : IDisposable
{
    // no test needs it unless it fails
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("avd-watch-");

    public FolderChangesTests()
    {
        Directory.CreateDirectory(At("config"));
        File.WriteAllText(At("config/variables.yml"), "a: 1\n");
        File.WriteAllText(At("Pulumi.yaml"), "name: avd\n");
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("config/variables.yml")]
    [InlineData("config/new.yml")]
    [InlineData("config/a/b/deep.yml")]
    [InlineData("Pulumi.yaml")]
    [InlineData("Pulumi.new.yaml")]
    public async Task A_save_is_a_change(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        using var changes = Watch();

        await File.WriteAllTextAsync(At(file), "a: 2\n");

        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
    }

    [Fact]
    public async Task A_save_by_renaming_is_a_change()
    {
        await File.WriteAllTextAsync(At("Pulumi.yaml.tmp"), "name: avd2\n");
        using var changes = Watch();

        File.Move(At("Pulumi.yaml.tmp"), At("Pulumi.yaml"), overwrite: true);

        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
    }

    [Fact]
    public async Task A_folder_that_comes_back_is_watched_again()
    {
        using var changes = Watch();

        Directory.Delete(At("config"), recursive: true);
        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
        Directory.CreateDirectory(At("config"));
        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
        await File.WriteAllTextAsync(At("config/variables.yml"), "a: 3\n");
        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
    }

    [Fact]
    public async Task A_file_of_its_own_is_watched_in_its_folder()
    {
        var other = Directory.CreateDirectory(At("elsewhere")).FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "mine.yml"), "a: 1\n");
        using var changes = new FolderChanges(
            new WatchedFolders(_root.FullName) { File = Path.Combine(other, "mine.yml") },
            TimeProvider.System
        );

        await File.WriteAllTextAsync(Path.Combine(other, "mine.yml"), "a: 2\n");

        await changes.NextAsync(CancellationToken.None).WaitAsync(Longest);
    }

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_watched() =>
        Assert.ThrowsAny<Exception>(() => new FolderChanges(new WatchedFolders(At("nowhere")), TimeProvider.System));

    [Theory]
    [InlineData("Pulumi.yaml", true)]
    [InlineData("Pulumi.dev.yaml", true)]
    [InlineData("config", true)]
    [InlineData("README.md", false)]
    [InlineData("Pulumi.dev.yaml~", false)]
    [InlineData(".git", false)]
    public void Only_what_a_check_reads_matters(string name, bool isRead) => Assert.Equal(isRead, WatchedFolders.IsRead(name));

    private string At(string path) => Path.Combine(_root.FullName, path);

    private FolderChanges Watch() => new(new WatchedFolders(_root.FullName), TimeProvider.System);
}

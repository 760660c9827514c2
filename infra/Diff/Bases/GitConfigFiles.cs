using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.Diff.Bases;

/// <summary>The files of a project as a commit has them. Nothing is checked out.</summary>
/// <param name="git">Git.</param>
/// <param name="root">Folder of the project on this machine; paths below it are those of the commit.</param>
/// <param name="commit">Id of the commit.</param>
/// <param name="prefix">Folder of the project in the repository: empty, or with a slash at the end.</param>
internal sealed class GitConfigFiles(IGit git, string root, string commit, string prefix) : IConfigFiles
{
    private const int MostLinks = 5;
    private const string Link = "120000";

    private readonly Dictionary<string, Dictionary<string, Entry>> _folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Exists(string path) => FileAt(PathInCommit(path)) is not null;

    /// <inheritdoc/>
    public bool IsFolder(string path) => PathInCommit(path) is { } folder && (folder.Length == 0 || EntryAt(folder) is { Type: "tree" });

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) =>
        FileAt(PathInCommit(path)) is { } entry ? Blob(entry) : throw new FileNotFoundException($"The commit has no file {path}.", path);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) =>
        PathInCommit(folder) is { } path ? [.. EntriesOf(path).Where(entry => entry.Value.Type == "blob").Select(entry => entry.Key)] : [];

    // a link leads to another file of the commit; out of the project it leads nowhere
    private Entry? FileAt(string? path)
    {
        for (var links = 0; path is not null && links <= MostLinks; links++)
        {
            if (EntryAt(path) is not { Type: "blob" } entry)
                return null;
            if (entry.Mode != Link)
                return entry;
            path = PathInCommit(Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(path)!, Encoding.UTF8.GetString(Blob(entry)))));
        }

        return null;
    }

    private Entry? EntryAt(string path) => EntryInCommit(prefix + path);

    private Dictionary<string, Entry> EntriesOf(string folder) => FolderInCommit((prefix + folder).TrimEnd('/'));

    // from here on, paths begin at the top of the repository
    private Entry? EntryInCommit(string path)
    {
        var at = path.LastIndexOf('/');
        return FolderInCommit(at < 0 ? "" : path[..at]).GetValueOrDefault(path[(at + 1)..]);
    }

    // only a folder that is there is listed, so that every failure of git is one
    private Dictionary<string, Entry> FolderInCommit(string folder)
    {
        if (!_folders.TryGetValue(folder, out var entries))
            _folders[folder] = entries = folder.Length == 0 || EntryInCommit(folder) is { Type: "tree" } ? Listed(folder) : [];
        return entries;
    }

    // without --full-tree, git would look for the current folder in the tree
    private Dictionary<string, Entry> Listed(string folder) =>
        Encoding
            .UTF8.GetString(Ask(["ls-tree", "-z", "--full-tree", $"{commit}:{folder}"]))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (Facts: line.Split('\t', 2)[0].Split(' '), Name: line.Split('\t', 2)[1]))
            .ToDictionary(line => line.Name, line => new Entry(line.Facts[0], line.Facts[1], line.Facts[2]), StringComparer.Ordinal);

    private byte[] Blob(Entry entry) => Ask(["cat-file", "blob", entry.Id]);

    private byte[] Ask(ImmutableArray<string> arguments)
    {
        var answer = git.Run(root, arguments) ?? throw new GitFailedException("the git program is not found any more");
        return answer.Code == 0 ? answer.Output : throw new GitFailedException(GitBase.FirstLineOf(answer.Error));
    }

    // null for what is outside the project
    private string? PathInCommit(string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? ""
            : relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null
            : relative;
    }

    private sealed record Entry(string Mode, string Type, string Id);
}

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
    public bool Exists(string path) => At(path) is { Entry.Type: "blob" };

    /// <inheritdoc/>
    public bool IsFolder(string path) => At(path) is { Entry.Type: "tree" };

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) =>
        At(path) is { Entry: { Type: "blob" } entry }
            ? Blob(entry)
            : throw new FileNotFoundException($"The commit has no file {path}.", path);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) =>
        At(folder) is { Entry.Type: "tree" } found
            ? [.. FolderInCommit(found.Path).Where(entry => entry.Value.Type == "blob").Select(entry => entry.Key)]
            : [];

    private Found? At(string path) => PathInCommit(path) is { } inProject ? Resolved((prefix + inProject).TrimEnd('/'), links: 0) : null;

    // from here on, paths begin at the top of the repository
    private Found? Resolved(string path, int links)
    {
        var at = new Found("", Top);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (index, part) in parts.Index())
        {
            if (at.Entry.Type != "tree" || !FolderInCommit(at.Path).TryGetValue(part, out var entry))
                return null;
            if (entry.Type == "commit")
                throw new GitFailedException($"{at.Path}/{part} is a submodule, whose files another repository has");
            if (entry.Mode == Link)
                return links < MostLinks && TargetOf(at.Path, Encoding.UTF8.GetString(Blob(entry))) is { } target
                    ? Resolved(string.Join('/', [target, .. parts[(index + 1)..]]), links + 1)
                    : null;
            at = new(at.Path.Length == 0 ? part : $"{at.Path}/{part}", entry);
        }

        return at;
    }

    // a link leads to a file or a folder of the project; out of it nowhere, which is null
    private string? TargetOf(string folder, string link)
    {
        if (link.StartsWith('/'))
            return null;
        var way = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in link.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
            if (part != "..")
                way.Add(part);
            else if (way.Count == 0)
                return null;
            else
                way.RemoveAt(way.Count - 1);
        var target = string.Join('/', way);
        return $"{target}/".StartsWith(prefix, StringComparison.Ordinal) ? target : null;
    }

    // a folder that is there
    private Dictionary<string, Entry> FolderInCommit(string folder) =>
        _folders.TryGetValue(folder, out var entries) ? entries : _folders[folder] = Listed(folder);

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

    private static Entry Top { get; } = new("040000", "tree", "");

    private sealed record Entry(string Mode, string Type, string Id);

    private sealed record Found(string Path, Entry Entry);
}

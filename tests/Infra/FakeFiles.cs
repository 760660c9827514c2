using System.Text;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra;

/// <summary>A project in memory: the reference estate beside the examples, with some of the files replaced or gone.</summary>
internal sealed class FakeFiles : IConfigFiles
{
    public const string Root = "/project";

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public static FakeFiles OfRepository()
    {
        var files = new FakeFiles();
        files.Copy(Fixture.Contoso.Root, "");
        files.Copy(Repository.PathOf("config", "examples"), "config/examples");
        return files;
    }

    public static FakeFiles Of(Fixture fixture)
    {
        var files = new FakeFiles();
        files.Copy(fixture.Root, "");
        return files;
    }

    /// <summary>The worked example of four stacks.</summary>
    public static FakeFiles OfSplitExample()
    {
        var files = new FakeFiles();
        files.Copy(Repository.PathOf("config", "examples", "split"), "");
        return files;
    }

    public FakeFiles With(string path, string text)
    {
        _files[Path.GetFullPath(Path.Combine(Root, path))] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Replaces a piece of a file, which must be there exactly once.</summary>
    public FakeFiles Replacing(string path, string piece, string by)
    {
        var text = Encoding.UTF8.GetString(_files[Path.Combine(Root, path)]);
        Assert.Equal(2, text.Split(piece).Length);
        return With(path, text.Replace(piece, by, StringComparison.Ordinal));
    }

    public FakeFiles Without(string path)
    {
        Assert.True(_files.Remove(Path.Combine(Root, path)));
        return this;
    }

    /// <summary>Writes the project into a folder of the disk.</summary>
    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in _files)
        {
            var file = Path.Combine(folder, Path.GetRelativePath(Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private void Copy(string folder, string to)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            _files[Path.Combine(Root, to, Path.GetRelativePath(folder, path))] = File.ReadAllBytes(path);
    }

    public bool Exists(string path) => _files.ContainsKey(Path.GetFullPath(path));

    public bool IsFolder(string path) =>
        _files.Keys.Any(file => file.StartsWith(Path.GetFullPath(path).TrimEnd('/') + "/", StringComparison.Ordinal));

    public byte[] ReadAllBytes(string path) =>
        _files.TryGetValue(Path.GetFullPath(path), out var bytes) ? bytes : throw new FileNotFoundException(path);

    public IReadOnlyList<string> NamesIn(string folder) =>
        [.. _files.Keys.Where(path => Path.GetDirectoryName(path) == folder.TrimEnd('/')).Select(path => Path.GetFileName(path))];
}

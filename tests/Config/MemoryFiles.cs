using System.Text;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Tests.Configuration;

/// <summary>A repository in memory: names relative to its root, with forward slashes.</summary>
internal sealed class MemoryFiles : IConfigFiles
{
    public const string Root = "root";

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal) { [PathOf("Pulumi.yaml")] = "name: avd"u8.ToArray() };
    private readonly HashSet<string> _locked = new(StringComparer.Ordinal);

    public MemoryFiles With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string name, byte[] bytes)
    {
        _files[PathOf(name)] = bytes;
        return this;
    }

    public MemoryFiles Without(string name)
    {
        Assert.True(_files.Remove(PathOf(name)));
        return this;
    }

    public MemoryFiles WithLocked(string name)
    {
        _locked.Add(PathOf(name));
        return With(name, "");
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    public bool IsFolder(string path) =>
        _files.Keys.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public byte[] ReadAllBytes(string path) =>
        _locked.Contains(path) ? throw new UnauthorizedAccessException($"Access to {path} is denied.") : _files[path];

    public IReadOnlyList<string> NamesIn(string folder) =>
        [.. _files.Keys.Where(path => Path.GetDirectoryName(path) == folder).Select(Path.GetFileName).OfType<string>()];

    private static string PathOf(string name) => Path.Combine([Root, .. name.Split('/')]);
}

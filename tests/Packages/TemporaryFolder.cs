namespace AvdPulumi.Tests.Packages;

/// <summary>A folder of a test's own, which is deleted after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-test-");

    public string Root => _folder.FullName;

    public string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public TemporaryFolder With(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    /// <summary>The paths of all files, in order.</summary>
    public IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

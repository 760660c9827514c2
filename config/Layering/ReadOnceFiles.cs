namespace AvdPulumi.Configuration.Layering;

/// <summary>Files that are read once, however many stacks share them; what is seen first is what all of them see.</summary>
/// <param name="files">The files.</param>
public sealed class ReadOnceFiles(IConfigFiles files) : IConfigFiles
{
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Exists(string path) => _read.ContainsKey(path) || files.Exists(path);

    /// <inheritdoc/>
    public bool IsFolder(string path) => files.IsFolder(path);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path)
    {
        // a fault is not kept: it is thrown for each stack that needs the file
        if (!_read.TryGetValue(path, out var bytes))
            _read[path] = bytes = files.ReadAllBytes(path);
        return bytes;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) => files.NamesIn(folder);
}

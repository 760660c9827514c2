using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Starting;

/// <summary>Files that are not written yet, so that the config gate can read them.</summary>
/// <param name="root">Their folder.</param>
/// <param name="texts">Their texts, by paths from the folder with forward slashes.</param>
public sealed class StartFiles(string root, ImmutableDictionary<string, string> texts) : IConfigFiles
{
    private readonly Dictionary<string, string> _texts = texts.ToDictionary(
        file => Path.Combine([root, .. file.Key.Split('/')]),
        file => file.Value,
        StringComparer.Ordinal
    );

    /// <inheritdoc/>
    public bool Exists(string path) => _texts.ContainsKey(path);

    /// <inheritdoc/>
    public bool IsFolder(string path) =>
        _texts.Keys.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path) =>
        _texts.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : throw new FileNotFoundException(null, path);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) =>
        [.. _texts.Keys.Where(path => Path.GetDirectoryName(path) == folder).Select(Path.GetFileName).OfType<string>()];
}

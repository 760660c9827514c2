using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>The files of this machine.</summary>
public sealed class PhysicalConfigFiles : IConfigFiles
{
    /// <inheritdoc/>
    public bool Exists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>How long a pipe or a device may keep its reader waiting. Opening a pipe to which nobody writes never ends by itself.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Default: what a configuration may have. The size from which a file is only read so far that it is seen to be too large.</summary>
    public int MostBytes { get; init; } = SourceText.MostBytes;

    /// <summary>Whether pipes and devices are refused before they are opened.</summary>
    public bool RegularOnly { get; init; }

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path)
    {
        // neither a pipe nor a device has a length
        if (RegularOnly && new FileInfo(path) is { Exists: true, Length: 0 })
            throw new IOException("it is empty, or it is a pipe or a device");
        var reading = Task.Run(() => Read(path));
        if (!((IAsyncResult)reading).AsyncWaitHandle.WaitOne(LongestWait))
            throw new TimeoutException();
        return reading.GetAwaiter().GetResult();
    }

    private byte[] Read(string path)
    {
        // one byte more than may be is enough to see that it is too much
        using var file = File.OpenRead(path);
        var buffer = new byte[
            (file is { CanSeek: true, Length: > 0 } ? Math.Min(file.Length, MostBytes) : Math.Min(MostBytes, SourceText.MostBytes)) + 1
        ];
        return buffer[..file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>()] : [];
}

using System.Text;
using System.Text.Json;

namespace AvdPulumi.Infra.Roll;

/// <summary>
/// The file with the state of a roll, and the lock with which a process owns it. The operating system releases the lock when the process ends, however it ends, so a lock that is held belongs to a
/// roll that runs.
/// </summary>
internal sealed class RollFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;

    private RollFile(string path, FileStream held) => (_path, _lock) = (path, held);

    /// <summary>Owns the file; null if another process does. Throws what System.IO throws.</summary>
    /// <param name="path">The path of the file, which need not exist.</param>
    public static RollFile? TryOwn(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new RollFile(path, new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        // a subclass says what else is wrong, such as a path that is too long
        catch (IOException fault) when (fault.GetType() == typeof(IOException))
        {
            return null;
        }
    }

    /// <summary>The state of an unfinished roll; null if there is none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of another version.</exception>
    public RollState? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            var state = JsonSerializer.Deserialize(File.ReadAllBytes(_path), RollJson.Default.RollState);
            return state is { Version: RollState.CurrentVersion }
                ? state
                : throw new InvalidDataException("it is of another version of this program");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(FormattableString.Invariant($"it is damaged at line {(fault.LineNumber ?? 0) + 1}"), fault);
        }
    }

    /// <summary>Writes the state. A reader finds the old one or the new one, never a part.</summary>
    public void Write(RollState state)
    {
        var fresh = $"{_path}.new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(state, RollJson.Default.RollState)));
            // the change of names must not be on the disk before the content is
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, _path, overwrite: true);
    }

    /// <summary>Deletes the file: the roll is finished.</summary>
    public void Delete() => File.Delete(_path);

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();
}

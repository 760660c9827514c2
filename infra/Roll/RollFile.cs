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
        catch (IOException fault) when (IsHeld(fault))
        {
            return null;
        }
    }

    // sharing and lock violation on Windows, EAGAIN on Linux, and on macOS
    private static bool IsHeld(IOException fault) => (fault.HResult & 0xFFFF) is 32 or 33 or 11 or 35;

    /// <summary>The state of an unfinished roll; null if there is none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of another version.</exception>
    public RollState? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            var bytes = File.ReadAllBytes(_path);
            // another version may have other members
            using (var json = JsonDocument.Parse(bytes))
                if (!IsCurrent(json.RootElement))
                    throw new InvalidDataException("it is of another version of this program");
            var state = JsonSerializer.Deserialize(bytes, RollJson.Default.RollState)!;
            return state.Damage is { } damage ? throw new InvalidDataException($"it is damaged: {damage}") : state;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(FormattableString.Invariant($"it is damaged at line {(fault.LineNumber ?? 0) + 1}"), fault);
        }
    }

    private static bool IsCurrent(JsonElement state) =>
        state.ValueKind == JsonValueKind.Object
        && state.TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.Number
        && version.TryGetInt32(out var number)
        && number == RollState.CurrentVersion;

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

using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Tests.Infra.Exchange;

/// <summary>Files that a verb wrote, in memory.</summary>
internal sealed class FakeOutput : IOutputFiles
{
    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    public bool IsFull { get; init; }

    public bool Exists(string path) =>
        path == FakeFiles.Root
        || Written.Keys.Any(written => written == Path.GetFullPath(path) || Path.GetDirectoryName(written) == Path.GetFullPath(path));

    public void Write(string path, string text)
    {
        if (IsFull)
            throw new IOException("No space left on device");
        Written[Path.GetFullPath(path)] = text;
    }
}

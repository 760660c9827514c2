using System.Runtime.CompilerServices;

namespace AvdPulumi.Tests.Shared;

/// <summary>Where the repository's files are, whatever the test runner's working directory.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(SourceFile());

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new FileInfo(start).Directory; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AvdPulumi.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No AvdPulumi.sln above {start}.");
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}

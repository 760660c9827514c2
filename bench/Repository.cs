namespace AvdPulumi.Bench;

/// <summary>Finds the project that is timed: the reference estate among the tests' fixtures, so that figures compare whatever the user deploys.</summary>
internal static class Repository
{
    private static readonly string EstateFolder = Path.Combine("tests", "Fixtures", "contoso");

    /// <summary>The estate's folder, seen from the current folder or the nearest above it.</summary>
    public static string Estate()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, EstateFolder)))
                return Path.Combine(folder.FullName, EstateFolder);
        throw new InvalidOperationException($"There is no {EstateFolder} here or above: run bench inside the repository.");
    }

    /// <summary>The example that holds every setting.</summary>
    public static string LargestExample(string estate) =>
        Path.GetFullPath(Path.Combine(estate, "..", "..", "..", "config", "examples", "max.yml"));
}

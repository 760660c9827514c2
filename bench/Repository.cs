namespace AvdPulumi.Bench;

/// <summary>Finds the project that is timed.</summary>
internal static class Repository
{
    /// <summary>The folder with Pulumi.yaml: the current one or the nearest above it.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml"))) return folder.FullName;
        throw new InvalidOperationException("There is no Pulumi.yaml here or above: run bench inside the repository.");
    }
}

namespace AvdPulumi.Bench;

/// <summary>A preview of a stack in a file, as the base of a diff.</summary>
internal sealed class SavedPreview : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-bench-");

    /// <summary>Makes the preview and keeps it.</summary>
    /// <param name="root">Folder of the project.</param>
    /// <param name="stack">The stack.</param>
    public SavedPreview(string root, string stack) =>
        System.IO.File.WriteAllText(File, WholeProcess.Output(WholeProcess.Avd, ["preview", "--stack", stack, "--format", "json"], root));

    /// <summary>The file.</summary>
    public string File => Path.Combine(_folder.FullName, "plan.json");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}

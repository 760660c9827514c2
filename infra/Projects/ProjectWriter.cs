using System.Collections.Immutable;

namespace AvdPulumi.Infra.Projects;

/// <summary>Writes the files of a new project: all of them or none. They are written to a folder beside their places first, and then moved.</summary>
internal static class ProjectWriter
{
    // the folder that .gitignore of the project leaves out, in case a run is stopped in the middle
    private static readonly string[] Staging = [".avd", "new"];

    private const UnixFileMode Runnable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    /// <summary>Those of the files whose place is taken, in their order.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="files">The files.</param>
    public static ImmutableArray<string> Taken(string folder, IEnumerable<ProjectFileText> files) =>
        [.. files.Select(file => file.Path).Where(path => Path.Exists(PlaceOf(folder, path)))];

    /// <summary>Writes the files.</summary>
    /// <param name="folder">Folder of the project; it is made if there is none.</param>
    /// <param name="files">The files.</param>
    /// <param name="overwrites">Whether files whose place is taken are replaced.</param>
    /// <exception cref="IOException">A file cannot be written, or its place is taken. No file of the project is left then, apart from replaced ones.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string folder, ImmutableArray<ProjectFileText> files, bool overwrites)
    {
        var staging = Path.Combine([folder, .. Staging]);
        var isNew = !Directory.Exists(Path.Combine(folder, Staging[0]));
        try
        {
            foreach (var file in files)
                Stage(file, PlaceOf(staging, file.Path));
            Move(folder, staging, files, overwrites);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(isNew ? Path.Combine(folder, Staging[0]) : staging, recursive: true);
        }
    }

    private static void Stage(ProjectFileText file, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, file.Text);
        if (file.IsScript && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(place, Runnable);
    }

    private static void Move(string folder, string staging, ImmutableArray<ProjectFileText> files, bool overwrites)
    {
        var moved = new List<string>();
        try
        {
            foreach (var file in files)
            {
                var place = PlaceOf(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                var wasThere = File.Exists(place);
                File.Move(PlaceOf(staging, file.Path), place, overwrites);
                if (!wasThere)
                    moved.Add(place);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var place in moved)
                File.Delete(place);
            throw;
        }
    }

    private static string PlaceOf(string folder, string path) => Path.Combine([folder, .. path.Split('/')]);
}

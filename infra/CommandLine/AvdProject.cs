using AvdPulumi.Configuration.Layering;
using AvdPulumi.Infra.Engine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The Pulumi project that the program works on: that of the folder in which it runs, and never the product's.</summary>
internal static class AvdProject
{
    /// <summary>The project's folder: the working folder, or the nearest one above it with Pulumi.yaml. Without one, the working folder; the loader then reports the missing file.</summary>
    public static string RootOf(AvdHost host) =>
        // the engine starts a program in the folder that `main` names, which may be in another repository than Pulumi.yaml
        EngineProgram.HasEngine(host)
        && host.Environment.GetValueOrDefault(EngineConfig.RootVariable) is { Length: > 0 } root
        && host.Files.Exists(Path.Combine(root, ProjectFile.FileName))
            ? root
            : RootFrom(host.WorkingFolder, host.Files);

    /// <summary>Name of the project, as in Pulumi.yaml.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="files">Its files.</param>
    public static string NameOf(string root, IConfigFiles files) => ProjectFile.NameIn(files, root);

    private static string RootFrom(string start, IConfigFiles files)
    {
        for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            if (files.Exists(Path.Combine(folder, ProjectFile.FileName)))
                return folder;
        return start;
    }
}

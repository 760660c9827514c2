namespace AvdPulumi.Infra.CommandLine;

/// <summary>How this program came to the machine, and so what a user types for it: as a .NET tool, or as a package in a program of one's own.</summary>
internal static class InstalledProgram
{
    /// <summary>The program by its own name.</summary>
    public const string OwnProgram = "avd";

    // folders of the .NET CLI: global tools are in a store, tools of a folder in NuGet's cache, which has a folder for each package
    private const string Store = ".store";
    private const string ToolPackage = "avdpulumi.tool";

    /// <summary>The command; null for the program of the repository, which the runner starts.</summary>
    /// <param name="entry">Name of the assembly with the entry point; null if it is not known.</param>
    /// <param name="folder">The folder of this program.</param>
    public static string? CommandOf(string? entry, string folder)
    {
        if (entry is not (null or OwnProgram))
            return "dotnet run --";
        var folders = folder.Split('/', '\\');
        return folders.Contains(Store, StringComparer.OrdinalIgnoreCase) ? OwnProgram
            : folders.Contains(ToolPackage, StringComparer.OrdinalIgnoreCase) ? "dotnet avd"
            : null;
    }
}

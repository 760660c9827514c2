using System.Reflection;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The Pulumi project that this program is.</summary>
internal static class AvdProject
{
    /// <summary>Name of the project, as in Pulumi.yaml.</summary>
    public const string Name = ProjectFacts.Name;

    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>Which packages this program was built on: <c>nuget</c> or <c>offline</c>.</summary>
    public static string PackageSource { get; } =
        typeof(AvdProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PulumiSdk").Value!;

    /// <summary>The project's folder.</summary>
    public static string RootOf(AvdHost host) => RootFrom(host.WorkingFolder, host.ProjectFolder, host.Files);

    /// <summary>Says which project is used, if it is not the one of the working folder: a person who starts the runner from another repository may mean that one.</summary>
    public static async Task TellAsync(AvdHost host)
    {
        if (host.ProjectFolder is { } known && RootFrom(host.WorkingFolder, null, host.Files) is var root)
            if (!host.Files.Exists(Path.Combine(root, ProjectFile)) && RootOf(host) == known)
                await host
                    .Error.WriteLineAsync(
                        $"{host.ErrorStyle.Quiet("avd:")} the project is {VisibleText.Of(known)}; no Pulumi.yaml is in this folder or above it."
                    )
                    .ConfigureAwait(false);
    }

    /// <summary>The folder with Pulumi.yaml: <paramref name="start"/> or the nearest folder above it; otherwise <paramref name="known"/>. Without both, <paramref name="start"/>; the loader then reports the missing file.</summary>
    public static string RootFrom(string start, string? known, IConfigFiles files)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (files.Exists(Path.Combine(folder, ProjectFile)))
                return folder;
        return known ?? start;
    }
}

using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The config of a stack, as the command line reads it: from the project's files and this process's environment.</summary>
/// <param name="Root">Folder of the project.</param>
/// <param name="Estate">What the settings mean; null if an error forbids their use.</param>
/// <param name="Layers">The layers to build.</param>
/// <param name="Diagnostics">All diagnostics.</param>
internal sealed record LoadedStack(string Root, AvdEstate? Estate, Layers Layers, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Default: true. Whether there is what was asked for: a project with the stack, or the one file.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Default: nothing. What was not checked, because of errors in the way.</summary>
    public Unchecked Unchecked { get; init; } = Unchecked.Nothing;

    /// <summary>Loads a config. <paramref name="engine"/> is the engine's config, if there is an engine; otherwise the stack's file is read.</summary>
    public static LoadedStack Load(ConfigChoice choice, AvdHost host, EngineConfig? engine = null)
    {
        var (root, read) = Read(choice, host, engine);
        // under the engine, stacks are what is deployed, not what files say
        var config = engine is null && choice.File is null ? new ProjectStacks(root, host).WithNeighbours(choice.Stack, read) : read;

        return new LoadedStack(root, config.Estate, config.Estate is null ? Layers.None : config.Layers, config.Diagnostics)
        {
            IsFound = config.IsFound,
            Unchecked = config.Unchecked,
        };
    }

    /// <summary>Reads a config by itself.</summary>
    public static (string Root, ConfigResult Config) Read(ConfigChoice choice, AvdHost host, EngineConfig? engine = null)
    {
        var root = AvdProject.RootOf(host);
        // what is typed is meant from the folder in which it is typed; findings speak of files from the root on
        var file = choice.File is null
            ? null
            : Path.GetRelativePath(root, Path.Combine(host.WorkingFolder, choice.File)).Replace(Path.DirectorySeparatorChar, '/');
        // the engine has read Pulumi.yaml, and may have been started with another folder for it
        var project = engine is null ? null : host.Environment.GetValueOrDefault(EngineConfig.ProjectVariable);
        var request = new ConfigRequest(root, choice.Stack, host.Environment, engine) { File = file, Project = project };
        return (root, new ConfigLoader(host.Files).Load(request));
    }
}

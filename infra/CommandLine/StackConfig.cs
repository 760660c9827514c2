using System.Collections.Immutable;
using AvdPulumi.Configuration;
using AvdPulumi.Stacks;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The config of a stack, as the command line reads it: from the project's files and this process's environment.</summary>
/// <param name="Root">Folder of the project.</param>
/// <param name="Settings">The settings; null if an error forbids their use.</param>
/// <param name="Layers">The layers to build.</param>
/// <param name="Diagnostics">All findings.</param>
internal sealed record StackConfig(string Root, AvdSettings? Settings, Layers Layers, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Loads the config of <paramref name="stack"/>. <paramref name="engine"/> is the engine's config, where there is an engine; else the stack's file is read.</summary>
    public static StackConfig Load(string stack, AvdHost host, IReadOnlyDictionary<string, string>? engine = null)
    {
        var root = AvdProject.RootFrom(host.WorkingFolder, host.Files);
        var config = new ConfigLoader(host.Files).Load(new ConfigRequest(root, stack, host.Environment, engine));
        if (config.Settings is null) return new StackConfig(root, null, Layers.None, config.Diagnostics);

        var (layers, diagnostics) = LayerGate.Open(config.Layers);
        return new StackConfig(root, layers == Layers.None ? null : config.Settings, layers, [.. config.Diagnostics, .. diagnostics]);
    }
}

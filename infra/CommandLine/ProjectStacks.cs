using System.Collections.Concurrent;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The stacks of the project, each loaded once and only if it is asked for.</summary>
/// <param name="root">Folder of the project.</param>
/// <param name="host">The outside world.</param>
internal sealed class ProjectStacks(string root, AvdHost host)
{
    private readonly ConfigLoader _loader = new(new ReadOnceFiles(host.Files));
    private readonly ConcurrentDictionary<string, ProjectStack?> _loaded = new(StringComparer.Ordinal);

    /// <summary>A stack by its name; null if the project does not have it.</summary>
    public ProjectStack? Find(string name) =>
        _loaded.GetOrAdd(
            name,
            stack =>
                _loader.StacksOf(root).Contains(stack) ? new(stack, _loader.Load(new ConfigRequest(root, stack, host.Environment))) : null
        );

    /// <summary>The config of a stack, with what is wrong with the stacks that it reads from.</summary>
    public ConfigResult WithLinks(string name, ConfigResult config)
    {
        if (config.Estate is null)
            return config;
        var found = ContractLinks.Of(new ProjectStack(name, config), AvdProject.Name, Find);
        return config with { Diagnostics = [.. config.Diagnostics, .. found], Estate = found.IsEmpty ? config.Estate : null };
    }
}

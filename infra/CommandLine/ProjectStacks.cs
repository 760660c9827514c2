using System.Collections.Concurrent;
using AvdPulumi.Configuration;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Project;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The stacks of the project, each loaded once and only if it is asked for.</summary>
/// <param name="root">Folder of the project.</param>
/// <param name="host">The outside world.</param>
internal sealed class ProjectStacks(string root, AvdHost host)
{
    private readonly string _project = AvdProject.NameOf(root, host.Files);
    private readonly ConfigLoader _loader = new(new ReadOnceFiles(host.Files));
    private readonly ConcurrentDictionary<string, ProjectStack?> _loaded = new(StringComparer.Ordinal);

    /// <summary>A stack by its name; null if the project does not have it.</summary>
    public ProjectStack? Find(string name) =>
        _loaded.GetOrAdd(
            name,
            stack =>
                _loader.StacksOf(root).Contains(stack) ? new(stack, _loader.Load(new ConfigRequest(root, stack, host.Environment))) : null
        );

    /// <summary>The config of a stack, with what is wrong with the stacks that it reads from, and with layers of a divided estate that no stack deploys.</summary>
    public ConfigResult WithNeighbours(string name, ConfigResult config)
    {
        var linked = WithLinks(name, config);
        if (linked.Estate is not { } estate)
            return linked with { Unchecked = linked.Unchecked.And(ContractLinks.Descriptors).And(ProjectDiagnostics.Descriptors) };
        if (estate.Share is { Layers: Layers.All, Picked: null })
            return linked;
        var all = _loader
            .StacksOf(root)
            .Where(other => other != name)
            .Select(Find)
            .OfType<ProjectStack>()
            .Append(new ProjectStack(name, config))
            .OrderBy(stack => stack.Name, StringComparer.Ordinal);
        return linked with { Diagnostics = [.. linked.Diagnostics, .. ProjectCheck.GapsAround(name, all, _project)] };
    }

    /// <summary>The config of a stack, with what is wrong with the stacks that it reads from.</summary>
    public ConfigResult WithLinks(string name, ConfigResult config)
    {
        if (config.Estate is null)
            return config;
        var found = ContractLinks.Of(new ProjectStack(name, config), _project, Find);
        return config with
        {
            Diagnostics = [.. config.Diagnostics, .. found],
            Estate = found.Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : config.Estate,
        };
    }
}

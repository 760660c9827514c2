using System.CommandLine;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The verbs by name, in the order of the help. A run builds the one that was typed: the options of all are a third of what a short run would take.</summary>
internal sealed class VerbTable
{
    private readonly AvdHost _host;
    private readonly OrderedDictionary<string, Func<Command>> _builders;

    public VerbTable(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        _host = host;
        _builders = new(StringComparer.Ordinal)
        {
            [ValidateCommand.Name] = () => ValidateCommand.Build(host, layers),
            [WatchCommand.Name] = () => WatchCommand.Build(host, layers),
            [PreviewCommand.Name] = () => PreviewCommand.Build(host, layers),
            [DiffCommand.Name] = () => DiffCommand.Build(host, layers),
            [VerifyCommand.Name] = () => VerifyCommand.Build(host, layers),
            [DriftCommand.Name] = () => DriftCommand.Build(host, layers),
            [HostsCommand.Name] = () => HostsCommand.Build(host, layers),
            [RollCommand.Name] = () => RollCommand.Build(host, layers),
            [AdoptCommand.Name] = () => AdoptCommand.Build(host, layers),
            [NetworkCommand.Name] = () => NetworkCommand.Build(host, layers),
            [SizingCommand.Name] = () => SizingCommand.Build(host, layers),
            [PrepareCommand.Name] = () => PrepareCommand.Build(host, layers),
            [ConfigCommand.Name] = () => ConfigCommand.Build(host, layers),
            [ImportCommand.Name] = () => ImportCommand.Build(host, layers),
            [ExportCommand.Name] = () => ExportCommand.Build(host, layers),
            [ExplainCommand.Name] = () => ExplainCommand.Build(host, layers),
            [CompletionsCommand.Name] = () => CompletionsCommand.Build(host),
            [InitCommand.Name] = () => InitCommand.Build(host, layers),
            [UpgradeCommand.Name] = () => UpgradeCommand.Build(host, layers),
        };
    }

    /// <summary>The command line for arguments: with the typed verb alone, or with all where none is typed.</summary>
    /// <param name="about">What the program is.</param>
    /// <param name="args">The arguments.</param>
    public RootCommand CommandLineFor(string about, string[] args)
    {
        var root = new RootCommand(about);
        if (args is [var typed, ..] && _builders.TryGetValue(typed, out var build))
            root.Subcommands.Add(build());
        else
            AddAll(root);
        return root;
    }

    private void AddAll(RootCommand root)
    {
        foreach (var build in _builders.Values)
            root.Subcommands.Add(build());
        // only the repository has a runner
        if (_host.InstalledAs is null)
            foreach (var verb in RunnerVerbs.Build(_host))
                root.Subcommands.Add(verb);
        root.Subcommands.Add(CompleteCommand.Build(_host, root));
    }
}

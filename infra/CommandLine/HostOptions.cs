using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>How the verbs of <c>avd hosts</c> choose session hosts.</summary>
/// <param name="host">The outside world.</param>
/// <param name="layers">Where preferences come from.</param>
internal sealed class HostOptions(AvdHost host, Lazy<PreferenceLayers> layers)
{
    private readonly Option<string?> _pool = new("--pool")
    {
        Description = "Only the hosts of a pool: its name in the config, or that of its host pool.",
        HelpName = "name",
    };

    private readonly Option<string?> _cluster = new("--cluster")
    {
        Description = "Only the hosts on a cluster: its name in session_host.clusters.",
        HelpName = "name",
    };

    private readonly Option<string[]> _status = new("--status")
    {
        Description = "Only hosts with a status of Azure, or NotRegistered. It can be given several times.",
        HelpName = "status",
    };

    private readonly Argument<string[]> _names = new("hosts")
    {
        Description = "Computer names, or names in the host pool.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "host",
    };

    /// <summary>Adds <c>--pool</c>.</summary>
    public void AddPool(Command command)
    {
        Offer(_pool.CompletionSources, estate => PoolsIn(estate).Select(HostChoice.NameOf));
        command.Options.Add(_pool);
    }

    /// <summary>Adds <c>--cluster</c>.</summary>
    public void AddCluster(Command command)
    {
        Offer(_cluster.CompletionSources, estate => ClustersOf(PoolsIn(estate)));
        command.Options.Add(_cluster);
    }

    /// <summary>Adds <c>--status</c>.</summary>
    public void AddStatus(Command command)
    {
        _status.CompletionSources.Add(_ => HostStatus.All.Select(status => new CompletionItem(status)));
        _status.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !HostStatus.All.Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
                result.AddError(
                    $"--status accepts {string.Join(", ", HostStatus.All)}, not '{VisibleText.Of(token.Value)}'.{GuessOf(token.Value, HostStatus.All)}"
                );
        });
        command.Options.Add(_status);
    }

    /// <summary>Adds names, and requires names, <c>--pool</c> or <c>--cluster</c>: no verb changes all hosts by accident.</summary>
    public void AddNames(Command command)
    {
        Offer(_names.CompletionSources, estate => PoolsIn(estate).SelectMany(pool => pool.Hosts).Select(known => known.ComputerName));
        command.Arguments.Add(_names);
        command.Validators.Add(result =>
        {
            var isNamed = result.GetResult(_names) is { Tokens.Count: > 0 };
            var isFiltered = result.GetResult(_pool) is { Implicit: false } || result.GetResult(_cluster) is { Implicit: false };
            if (!isNamed && !isFiltered)
                result.AddError("Name session hosts, or choose them with --pool or --cluster.");
            if (isNamed && isFiltered)
                result.AddError("Names of session hosts cannot be combined with --pool or --cluster.");
        });
    }

    /// <summary>What was chosen.</summary>
    public HostChoice Of(ParseResult parsed) =>
        new()
        {
            Names = Has(parsed, _names) ? [.. parsed.GetValue(_names) ?? []] : [],
            Pool = Has(parsed, _pool) ? parsed.GetValue(_pool) : null,
            Cluster = Has(parsed, _cluster) ? parsed.GetValue(_cluster) : null,
            Statuses = Has(parsed, _status) ? [.. parsed.GetValue(_status) ?? []] : [],
        };

    /// <summary>What is wrong with a choice in this estate; null if nothing is.</summary>
    public static string? ProblemOf(HostChoice choice, AvdEstate estate)
    {
        ImmutableArray<EstatePool> all = [.. PoolsIn(estate)];
        if (all.IsEmpty)
            return "The stack deploys no pool and no session hosts.";
        if (choice.Pool is { } pool && !choice.PoolsOf(estate).Any())
            return NoSuch("pool", pool, [.. all.Select(HostChoice.NameOf)]);
        ImmutableArray<string> clusters = [.. ClustersOf(choice.PoolsOf(estate))];
        return choice.Cluster is { } cluster && !clusters.Contains(cluster, StringComparer.OrdinalIgnoreCase)
            ? NoSuch("cluster", cluster, clusters)
            : null;
    }

    /// <summary>What is wrong with a name that no session host has.</summary>
    public static string NoSuchHost(string name, IEnumerable<HostState> hosts)
    {
        ImmutableArray<string> known = [.. hosts.Select(host => host.ComputerName)];
        return $"No session host of the stack is called '{VisibleText.WithoutSecrets(name)}', neither in the config nor in its host pools.{GuessOf(name, known)}";
    }

    /// <summary>The arguments that make the same choice.</summary>
    public static string ArgumentsOf(HostChoice choice) =>
        string.Concat(
            choice
                .Names.Select(ShellWord.Of)
                .Concat(choice.Pool is { } pool ? ["--pool", ShellWord.Of(pool)] : [])
                .Concat(choice.Cluster is { } cluster ? ["--cluster", ShellWord.Of(cluster)] : [])
                .Select(word => $"{VisibleText.Of(word)} ")
        );

    private void Offer(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, Func<AvdEstate, IEnumerable<string>> names) =>
        sources.Add(context =>
            LoadedStack.Read(ConfigChoice.SoFar(context.ParseResult, RunPreferences.Of(layers.Value, []).Stack), host).Config.Estate
                is { } estate
                ? names(estate).Select(name => new CompletionItem(name))
                : []
        );

    private static IEnumerable<EstatePool> PoolsIn(AvdEstate estate) => new HostChoice().PoolsOf(estate);

    private static IEnumerable<string> ClustersOf(IEnumerable<EstatePool> pools) =>
        pools.SelectMany(pool => pool.Settings.SessionHost.Clusters).Select(cluster => cluster.Name).Distinct();

    private static string NoSuch(string what, string name, ImmutableArray<string> known) =>
        $"The stack has no {what} '{VisibleText.WithoutSecrets(name)}'; it has {string.Join(", ", known)}.{GuessOf(name, known)}";

    private static string GuessOf(string name, IEnumerable<string> known) =>
        Spelling.Closest(name, known) is { } closest ? $" Did you mean '{VisibleText.Of(closest)}'?" : "";

    // a verb that does not have the option has no result for it
    private static bool Has(ParseResult parsed, Symbol symbol) =>
        symbol switch
        {
            Argument argument => parsed.CommandResult.Command.Arguments.Contains(argument),
            Option option => parsed.CommandResult.Command.Options.Contains(option),
            _ => false,
        };
}

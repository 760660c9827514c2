using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Hosts;
using Spectre.Console;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd hosts prune</c>: removes registrations without a machine.</summary>
internal static class HostsPruneCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "prune";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var options = new HostOptions(host, layers);
        var yes = new Option<bool>("--yes") { Description = "Remove without a question, such as in a script." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be removed, and what stays." };
        var assigned = new Option<string[]>("--include-assigned")
        {
            Description = "Also remove this host, which is assigned to a user. It can be given several times.",
            HelpName = "host",
        };
        var command = EstateCommand.Build(
            Name,
            "Remove registrations without a machine from the host pools of a stack: the config does not have the host, no Arc machine has its name or its id, its agent is silent, and it has no sessions.",
            OutputFormats.HostChanges,
            host,
            layers,
            (run, parsed) =>
                RunAsync(
                    new PruneRun(
                        run,
                        options.Of(parsed),
                        [.. parsed.GetValue(assigned) ?? []],
                        parsed.GetValue(yes),
                        parsed.GetValue(dryRun)
                    )
                )
        );
        options.AddPool(command);
        command.Options.Add(yes);
        command.Options.Add(dryRun);
        command.Options.Add(assigned);
        return command;
    }

    private static Task<int> RunAsync(PruneRun run) =>
        HostOptions.ProblemOf(run.Choice, run.Estate.Estate) is { } problem
            ? Refusal.OfUsageAsync(problem, ListOf(run), run.Estate.Host)
            : HostsCommand.WithAzureAsync(run.Estate, azure => PruneAsync(run, azure));

    private static async Task<int> PruneAsync(PruneRun run, HostActions azure)
    {
        var estate = run.Estate;
        var reader = new HostReader(azure, estate.Cancellation);
        ImmutableArray<EstatePool> pools = [.. run.Choice.PoolsOf(estate.Estate)];
        var inventory = await reader.ReadAsync(pools).ConfigureAwait(false);
        var (machines, unread) = await reader.MachinesAsync(SubscriptionsOf(pools)).ConfigureAwait(false);
        ImmutableArray<HostUnread> missing = [.. inventory.Unread, .. unread];
        if (!missing.IsEmpty)
            return await Refusal.OfAsync([.. OperationDiagnostics.Unread(missing)], estate.Host).ConfigureAwait(false);
        if (run.Assigned.FirstOrDefault(name => new HostChoice { Names = [name] }.UnknownIn(inventory.Hosts) is not null) is { } unknown)
            return await Refusal
                .OfUsageAsync(HostOptions.NoSuchHost(unknown, inventory.Hosts), ListOf(run), estate.Host)
                .ConfigureAwait(false);
        var verdicts = await new PruneJudge(reader)
            .JudgeAsync(
                inventory.Hosts,
                machines.Select(machine => machine.Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
                run.Assigned.ToHashSet(StringComparer.OrdinalIgnoreCase)
            )
            .ConfigureAwait(false);
        return await DecideAsync(run, verdicts, azure).ConfigureAwait(false);
    }

    private static async Task<int> DecideAsync(PruneRun run, ImmutableArray<PruneVerdict> verdicts, HostActions azure)
    {
        var host = run.Estate.Host;
        ImmutableArray<HostPlan> plans =
        [
            .. verdicts.Where(verdict => verdict.Keep is null).Select(verdict => HostPlan.Remove(verdict.Host)),
        ];
        ImmutableArray<HostOutcome> kept =
        [
            .. verdicts
                .Where(verdict => verdict.Keep is not null)
                .Select(verdict => new HostPlan(verdict.Host, [], [$"stays: {verdict.Keep}"]).Foreseen()),
        ];
        if (run.IsDry || plans.IsEmpty)
            return await EndAsync(run, [.. plans.Select(plan => plan.Foreseen()), .. kept], isDone: plans.IsEmpty).ConfigureAwait(false);
        if (!run.IsConfirmed)
        {
            if (host.Terminal is not { } terminal)
                return await Refusal
                    .OfUsageAsync(
                        $"{PreviewSummary.Count(plans.Length, "registration")} would be removed, and nobody can be asked here. --yes removes without a question.",
                        $"{HostsCommand.Name} {Name} {run.Estate.Choice.Arguments} --dry-run",
                        host
                    )
                    .ConfigureAwait(false);
            if (!Confirmed(terminal(host.ErrorStyle), plans))
                return await EndAsync(run with { IsDry = true }, [.. plans.Select(plan => plan.Foreseen()), .. kept], isDone: false)
                    .ConfigureAwait(false);
        }
        var outcomes = await Task.WhenAll(plans.Select(plan => plan.RunAsync(azure, run.Estate.Cancellation))).ConfigureAwait(false);
        return await EndAsync(run, [.. outcomes, .. kept], isDone: true).ConfigureAwait(false);
    }

    private static bool Confirmed(IAnsiConsole console, ImmutableArray<HostPlan> plans)
    {
        foreach (var plan in plans)
            console.WriteLine(VisibleText.Of($"  {plan.Host.Name} in {HostWords.PoolOf(plan.Host)}, {plan.Host.Status}"));
        return console.Prompt(
            new ConfirmationPrompt($"Remove {PreviewSummary.Count(plans.Length, "registration")}? The hosts must register again.")
            {
                DefaultValue = false,
            }
        );
    }

    private static async Task<int> EndAsync(PruneRun run, ImmutableArray<HostOutcome> outcomes, bool isDone)
    {
        var (estate, host) = (run.Estate, run.Estate.Host);
        await estate
            .WriteAsync(
                estate.Format == "json"
                    ? OutcomeText.RenderJson(estate.Choice.Stack, run.IsDry, outcomes)
                    : OutcomeText.Render(TitleOf(run, outcomes), outcomes, host.OutStyle, estate.Width)
            )
            .ConfigureAwait(false);
        await host.Out.FlushAsync(estate.Cancellation).ConfigureAwait(false);
        await host
            .Error.WriteAsync(DiagnosticText.Render([.. OperationDiagnostics.Failed(outcomes)], host.ErrorStyle))
            .ConfigureAwait(false);
        var (removed, left) = (outcomes.Count(outcome => !outcome.Done.IsEmpty), outcomes.Count(outcome => outcome.Failure is not null));
        await host
            .Error.WriteLineAsync(
                isDone && !run.IsDry
                    ? FormattableString.Invariant($"Removed {PreviewSummary.Count(removed, "registration")}, {left} left.")
                    : $"Nothing was removed. {PreviewSummary.Count(removed, "registration")} would be removed."
            )
            .ConfigureAwait(false);
        await estate
            .EndAsync(left > 0 || (removed > 0 && !isDone) ? $"{HostsCommand.Name} {Name} {estate.Choice.Arguments}" : ListOf(run))
            .ConfigureAwait(false);
        return left == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static string TitleOf(PruneRun run, ImmutableArray<HostOutcome> outcomes) =>
        outcomes.IsEmpty
            ? $"The host pools of stack {run.Estate.Choice.Stack} have no registration that the config does not have"
            : $"Registrations of stack {run.Estate.Choice.Stack} that the config does not have{(run.IsDry ? " (nothing removed)" : "")}";

    private static string ListOf(PruneRun run) => $"{HostsCommand.Name} {HostsListCommand.Name} {run.Estate.Choice.Arguments}";

    // machines of a pool may be in other subscriptions than its host pool
    private static IEnumerable<string> SubscriptionsOf(IEnumerable<EstatePool> pools) =>
        pools
            .SelectMany(pool => pool.Hosts.Select(host => host.GroupId).Append(pool.HostPoolId))
            .Select(id => id.Split('/')[2])
            .Distinct(StringComparer.OrdinalIgnoreCase);
}

/// <summary>One run of <c>avd hosts prune</c>.</summary>
/// <param name="Estate">The estate.</param>
/// <param name="Choice">The pools.</param>
/// <param name="Assigned">Names of assigned hosts that may be removed.</param>
/// <param name="IsConfirmed">Whether no question is asked.</param>
/// <param name="IsDry">Whether nothing is removed.</param>
internal sealed record PruneRun(EstateRun Estate, HostChoice Choice, ImmutableArray<string> Assigned, bool IsConfirmed, bool IsDry);

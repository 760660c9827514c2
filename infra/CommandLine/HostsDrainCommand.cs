using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Hosts;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd hosts drain</c> and <c>avd hosts undrain</c>: no new sessions and no scaling for some hosts, and back.</summary>
internal static class HostsDrainCommand
{
    /// <summary>The verb that drains.</summary>
    public const string Drain = "drain";

    /// <summary>The verb that opens hosts again.</summary>
    public const string Undrain = "undrain";

    private const string StandardTitle = "Maintenance";

    // more names than these are no command to type
    private const int MostNamed = 10;

    public static Command BuildDrain(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var message = new Option<string?>("--message")
        {
            Description = $"Show a message in active sessions on the hosts: at most {UserMessage.MostOfText} characters.",
            HelpName = "text",
        };
        var title = new Option<string>("--title")
        {
            Description = $"The title of the message: at most {UserMessage.MostOfTitle} characters.",
            HelpName = "text",
            DefaultValueFactory = _ => StandardTitle,
        };
        var command = Build(
            Drain,
            "Drain session hosts: they accept no new sessions, and the scaling plan leaves them alone (its exclusion tag). Sessions continue.",
            host,
            layers,
            parsed => MessageOf(parsed.GetValue(message), parsed.GetValue(title)!).Message
        );
        command.Options.Add(message);
        command.Options.Add(title);
        command.Validators.Add(result =>
        {
            if (MessageOf(result.GetValue(message), result.GetValue(title) ?? StandardTitle).Problem is { } problem)
                result.AddError(problem);
        });
        return command;
    }

    public static Command BuildUndrain(AvdHost host, Lazy<PreferenceLayers> layers) =>
        Build(
            Undrain,
            "Open session hosts for new sessions, and give them back to the scaling plan. An exclusion tag that 'avd hosts drain' did not set stays.",
            host,
            layers,
            _ => null
        );

    private static Command Build(
        string name,
        string description,
        AvdHost host,
        Lazy<PreferenceLayers> layers,
        Func<ParseResult, UserMessage?> messageOf
    )
    {
        var (options, dryRun) = (
            new HostOptions(host, layers),
            new Option<bool>("--dry-run") { Description = "Only show what would be changed." }
        );
        var command = EstateCommand.Build(
            name,
            description,
            OutputFormats.HostChanges,
            host,
            layers,
            (run, parsed) => RunAsync(new DrainRun(run, name, options.Of(parsed), messageOf(parsed), parsed.GetValue(dryRun)))
        );
        options.AddNames(command);
        options.AddPool(command);
        options.AddCluster(command);
        command.Options.Add(dryRun);
        return command;
    }

    private static (UserMessage? Message, string? Problem) MessageOf(string? text, string title) =>
        text is null ? (null, null)
        : UserMessage.TryCreate(title, text, out var message, out var problem) ? (message, null)
        : (null, problem);

    private static Task<int> RunAsync(DrainRun run) =>
        HostOptions.ProblemOf(run.Choice, run.Estate.Estate) is { } problem
            ? Refusal.OfUsageAsync(problem, $"{HostsCommand.Name} {HostsListCommand.Name} {run.Estate.Choice.Arguments}", run.Estate.Host)
            : HostsCommand.WithAzureAsync(run.Estate, azure => ChangeAsync(run, azure));

    private static async Task<int> ChangeAsync(DrainRun run, HostActions azure)
    {
        var (estate, end) = (run.Estate, run.Estate.Cancellation);
        var reader = new HostReader(azure, end);
        var inventory = await reader.ReadAsync(run.Choice.PoolsOf(estate.Estate)).ConfigureAwait(false);
        if (!inventory.LacksHosts && run.Choice.UnknownIn(inventory.Hosts) is { } unknown)
            return await Refusal
                .OfUsageAsync(
                    HostOptions.NoSuchHost(unknown, inventory.Hosts),
                    $"{HostsCommand.Name} {HostsListCommand.Name} {estate.Choice.Arguments}",
                    estate.Host
                )
                .ConfigureAwait(false);
        var chosen = await reader.WithMachinesAsync(inventory.Hosts.Where(run.Choice.Has)).ConfigureAwait(false);
        // sessions are needed for a message alone; without the machines, somebody else's tag could be overwritten
        ImmutableArray<HostUnread> missing =
        [
            .. inventory.Unread.Where(list => list.List != HostList.Sessions || run.Message is not null),
            .. chosen.Unread,
        ];
        if (!missing.IsEmpty)
            return await Refusal.OfAsync([.. OperationDiagnostics.Unread(missing)], estate.Host).ConfigureAwait(false);
        ImmutableArray<HostPlan> plans =
        [
            .. chosen.Hosts.Select(host => run.Drains ? HostPlan.Drain(host, run.Message) : HostPlan.Undrain(host)),
        ];
        ImmutableArray<HostOutcome> outcomes = run.IsDry
            ? [.. plans.Select(plan => plan.Foreseen())]
            : [.. await Task.WhenAll(plans.Select(plan => plan.RunAsync(azure, end))).ConfigureAwait(false)];
        return await EndAsync(run, outcomes, azure.Calls).ConfigureAwait(false);
    }

    private static async Task<int> EndAsync(DrainRun run, ImmutableArray<HostOutcome> outcomes, int calls)
    {
        var (estate, host) = (run.Estate, run.Estate.Host);
        var title =
            $"{(run.Drains ? "Drain" : "Open")} {PreviewSummary.Count(outcomes.Length, "session host")} of stack {estate.Choice.Stack}";
        await estate
            .WriteAsync(
                estate.Format == "json"
                    ? OutcomeText.RenderJson(estate.Choice.Stack, run.IsDry, outcomes)
                    : OutcomeText.Render(run.IsDry ? $"{title} (dry run)" : title, outcomes, host.OutStyle, estate.Width)
            )
            .ConfigureAwait(false);
        await host.Out.FlushAsync(estate.Cancellation).ConfigureAwait(false);
        ImmutableArray<Diagnostic> found =
        [
            .. OperationDiagnostics.OfPools(outcomes.Select(outcome => outcome.Plan.Host.Pool).Distinct(), run.Drains),
            .. OperationDiagnostics.Failed(outcomes),
        ];
        await host.Error.WriteAsync(DiagnosticText.Render(found, host.ErrorStyle)).ConfigureAwait(false);
        var changed = outcomes.Count(outcome => !outcome.Done.IsEmpty);
        ImmutableArray<HostOutcome> left = [.. outcomes.Where(outcome => outcome.Failure is not null)];
        await host
            .Error.WriteLineAsync(
                run.IsDry
                    ? $"Dry run: nothing was changed. {PreviewSummary.Count(changed, "host")} would be changed."
                    : FormattableString.Invariant(
                        $"Changed {PreviewSummary.Count(changed, "host")}, {left.Length} left, with {PreviewSummary.Count(calls, "request")}."
                    )
            )
            .ConfigureAwait(false);
        await estate.EndAsync(NextOf(run, left)).ConfigureAwait(false);
        return left.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
    }

    private static string NextOf(DrainRun run, ImmutableArray<HostOutcome> left)
    {
        // a message may have arrived, and is not sent again
        ImmutableArray<HostOutcome> again = [.. left.Where(outcome => outcome.Failure!.Answer.Action != HostAction.SendMessage)];
        if (!run.IsDry && again.IsEmpty)
            return $"{HostsCommand.Name} {HostsListCommand.Name} {run.Estate.Choice.Arguments}";
        var choice =
            run.IsDry || again.Length > MostNamed
                ? run.Choice
                : new HostChoice { Names = [.. again.Select(outcome => outcome.Plan.Host.ComputerName)] };
        var message = run.Message is { } shown
            ? $" --title {VisibleText.Of(ShellWord.Of(shown.Title))} --message {VisibleText.Of(ShellWord.Of(shown.Text))}"
            : "";
        return $"{HostsCommand.Name} {run.Verb} {HostOptions.ArgumentsOf(choice)}{run.Estate.Choice.Arguments}{message}";
    }
}

/// <summary>One run of <c>avd hosts drain</c> or <c>undrain</c>.</summary>
/// <param name="Estate">The estate.</param>
/// <param name="Verb">What was typed.</param>
/// <param name="Choice">The hosts.</param>
/// <param name="Message">Shown in active sessions; null for none.</param>
/// <param name="IsDry">Whether nothing is changed.</param>
internal sealed record DrainRun(EstateRun Estate, string Verb, HostChoice Choice, UserMessage? Message, bool IsDry)
{
    /// <summary>Whether hosts are drained, or opened.</summary>
    public bool Drains => Verb == HostsDrainCommand.Drain;
}

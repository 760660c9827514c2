using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Hosts;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd hosts list</c>: how are the session hosts?</summary>
internal static class HostsListCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "list";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var (options, users) = (new HostOptions(host, layers), Users());
        var command = EstateCommand.Build(
            Name,
            "List the session hosts of a stack, and other registrations in its host pools: status and failed health checks, sessions, drain mode, exclusion from scaling, image and agent. It only reads Azure.",
            OutputFormats.Hosts,
            host,
            layers,
            (run, parsed) => RunAsync(run, options.Of(parsed), parsed.GetValue(users))
        );
        options.AddPool(command);
        options.AddCluster(command);
        options.AddStatus(command);
        command.Options.Add(users);
        return command;
    }

    private static Option<bool> Users() =>
        new("--users") { Description = "Name the users of sessions. By default only their number is shown: a log keeps what is printed." };

    private static Task<int> RunAsync(EstateRun run, HostChoice choice, bool showsUsers) =>
        HostOptions.ProblemOf(choice, run.Estate) is { } problem
            ? Refusal.OfUsageAsync(problem, $"{HostsCommand.Name} {Name} {run.Choice.Arguments}", run.Host)
            : HostsCommand.WithAzureAsync(run, azure => ListAsync(run, choice, showsUsers, azure));

    private static async Task<int> ListAsync(EstateRun run, HostChoice choice, bool showsUsers, HostActions azure)
    {
        var host = run.Host;
        var now = host.Clock.GetUtcNow();
        var config = LoadedStack.Load(run.Choice, host);
        var model = await new StackPreviews(config.Root, host, now).OfAsync(run.Choice.Stack, config).ConfigureAwait(false);
        if (model.HasErrors)
            return await Refusal.OfAsync(model.Diagnostics, host).ConfigureAwait(false);
        var inventory = await new HostReader(azure, run.Cancellation).ReadAsync(choice.PoolsOf(run.Estate)).ConfigureAwait(false);
        ImmutableArray<HostState> hosts = [.. inventory.Hosts.Where(choice.Has)];
        var images = await HostImages.ReadAsync(model, hosts, azure, run.Cancellation).ConfigureAwait(false);
        var report = new HostsReport(run.Choice.Stack, now, HostRows.Of(hosts, images, now), showsUsers, azure.Calls);
        return await EndAsync(run, report, [.. inventory.Unread, .. images.Unread]).ConfigureAwait(false);
    }

    private static async Task<int> EndAsync(EstateRun run, HostsReport report, ImmutableArray<HostUnread> unread)
    {
        await run.WriteAsync(
                run.Format switch
                {
                    "json" => HostsJson.Render(report),
                    "csv" => HostsCsv.Render(report),
                    _ => HostsTable.Render(report, run.Host.OutStyle, run.Width),
                }
            )
            .ConfigureAwait(false);
        await run.Host.Out.FlushAsync(run.Cancellation).ConfigureAwait(false);
        ImmutableArray<Diagnostic> found =
        [
            .. OperationDiagnostics.Unread(unread.Where(list => list.List == HostList.Registrations)),
            .. OperationDiagnostics.Incomplete(unread.Where(list => list.List != HostList.Registrations)),
        ];
        await run.Host.Error.WriteAsync(DiagnosticText.Render(found, run.Host.ErrorStyle)).ConfigureAwait(false);
        await run
            .Host.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Read with {PreviewSummary.Count(report.Calls, "request")}; nothing was changed."
                )
            )
            .ConfigureAwait(false);
        if (Verdict.FirstFailing(found, strict: false) is not { } failing)
            return await run.EndAsync(NextOf(report, run.Choice)).ConfigureAwait(false);
        await run.EndAsync($"explain {failing.Code}").ConfigureAwait(false);
        return ExitCode.Findings;
    }

    private static string NextOf(HostsReport report, ConfigChoice choice) =>
        report.Rows.Any(row => row.Host.Planned is null && HostStatus.Silent.Contains(row.Host.Status))
            ? $"{HostsCommand.Name} {HostsPruneCommand.Name} {choice.Arguments} --dry-run"
        : report.Rows.Any(row => row.Host.Status != HostStatus.Available || !row.FailedChecks.IsEmpty)
            ? $"{VerifyCommand.Name} {choice.Arguments} --only hosts-available"
        : $"{VerifyCommand.Name} {choice.Arguments}";
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Operations;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Roll;
using Spectre.Console;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>A roll with Azure: a new one, one that is continued, or one that is ended.</summary>
/// <param name="request">What was typed.</param>
/// <param name="target">What the hosts become.</param>
/// <param name="root">The folder of the project.</param>
/// <param name="azure">The connection.</param>
internal sealed class RollSession(RollRequest request, RollTarget target, string root, HostActions azure)
{
    private readonly AvdHost _host = request.Host;
    private readonly string _stack = request.Estate.Choice.Stack;

    // as people read it, and as the system opens it
    private readonly string _file = request.State ?? $".avd/roll.{request.Estate.Choice.Stack}.json";

    private string FilePath => Path.Combine(request.State is null ? root : _host.WorkingFolder, _file);

    /// <summary>Runs it; the answer is the exit code.</summary>
    public async Task<int> RunAsync()
    {
        try
        {
            using var file = RollFile.TryOwn(FilePath);
            return file is null
                ? await RefuseAsync(RollDiagnostics.Running(_file)).ConfigureAwait(false)
                : await OnAsync(file).ConfigureAwait(false);
        }
        catch (InvalidDataException fault)
        {
            return await RefuseAsync(RollDiagnostics.Unusable(_file, fault.Message)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // the file has the state before the last action, which can be done again
            await _host
                .Error.WriteLineAsync(
                    $"{_host.ErrorStyle.Error("avd:")} {VisibleText.Of(_file)} cannot be written: {VisibleText.Of(fault.Message)}"
                )
                .ConfigureAwait(false);
            await _host.Error.WriteLineAsync($"Next: {_host.Command} {request.Verb} --resume").ConfigureAwait(false);
            return ExitCode.Machine;
        }
    }

    private async Task<int> OnAsync(RollFile file)
    {
        var state = file.Read();
        var goesOn = request.Resumes || request.Aborts;
        if (state is null && goesOn)
            return await RefuseAsync(RollDiagnostics.Unusable(_file, "it does not exist")).ConfigureAwait(false);
        if (state is not null && !goesOn)
            return await UnfinishedAsync(state).ConfigureAwait(false);
        if (state is not null && (state.Stack != _stack || state.HostPoolId != target.Pool.HostPoolId))
            return await RefuseAsync(RollDiagnostics.Unusable(_file, $"it is of stack {state.Stack}")).ConfigureAwait(false);
        if (state is not null && request.Aborts)
            return await AbortAsync(file, state).ConfigureAwait(false);
        if (state is null)
            return await BeginAsync(file).ConfigureAwait(false);
        return state.Target == target.Fingerprint(RollPolicy.Of(target.Pool))
            ? await DriveAsync(file, RollEnding.Resumed(state, request.DevicesRemoved, _host.Clock.GetUtcNow())).ConfigureAwait(false)
            : await RefuseAsync(RollDiagnostics.Changed(_file)).ConfigureAwait(false);
    }

    private async Task<int> BeginAsync(RollFile file)
    {
        var (plan, found) = await PlanAsync().ConfigureAwait(false);
        if (plan is null)
            return await Refusal.OfAsync(found, _host).ConfigureAwait(false);
        if (request.Choice.Names.FirstOrDefault(name => !IsKnown(plan, name)) is { } unknown)
            return await Refusal
                .OfUsageAsync(
                    $"No session host of the stack is called '{VisibleText.WithoutSecrets(unknown)}'.",
                    $"{HostsCommand.Name} {HostsListCommand.Name} {request.Estate.Choice.Arguments}",
                    _host
                )
                .ConfigureAwait(false);
        await RollCommand.WritePlanAsync(request, plan, isAssumed: false).ConfigureAwait(false);
        await _host.Error.WriteAsync(DiagnosticText.Render(found, _host.ErrorStyle)).ConfigureAwait(false);
        if (Verdict.FirstFailing(found, strict: false) is { } failing)
        {
            await request.Estate.EndAsync($"explain {failing.Code}").ConfigureAwait(false);
            return ExitCode.Findings;
        }
        if (plan.Hosts.IsEmpty)
        {
            await _host.Error.WriteLineAsync("All chosen hosts are as the config says. Nothing was changed.").ConfigureAwait(false);
            return await request
                .Estate.EndAsync($"{HostsCommand.Name} {HostsListCommand.Name} {request.Estate.Choice.Arguments}")
                .ConfigureAwait(false);
        }
        if (!request.IsConfirmed && !await ConfirmedAsync(plan).ConfigureAwait(false))
            return ExitCode.Usage;
        return await DriveAsync(file, StateOf(plan)).ConfigureAwait(false);
    }

    private async Task<(RollPlan? Plan, ImmutableArray<Diagnostic> Found)> PlanAsync()
    {
        var (state, code) = await PulumiState.ReadAsync(_host.Pulumi, root, _stack).ConfigureAwait(false);
        if (state is null)
            return (null, [RollDiagnostics.NoPulumi(code, _stack)]);
        var reader = new HostReader(azure, CancellationToken.None);
        var inventory = await reader.ReadAsync([target.Pool]).ConfigureAwait(false);
        var whole = await reader.WithMachinesAsync(inventory.Hosts).ConfigureAwait(false);
        var live = await new LiveEstateReader(azure.Reads).ReadAsync(target.VirtualMachines, CancellationToken.None).ConfigureAwait(false);
        ImmutableArray<Diagnostic> unread =
        [
            .. OperationDiagnostics.Unread([.. inventory.Unread, .. whole.Unread]),
            .. LiveDiagnostics.Unread(live.Unread),
        ];
        if (!unread.IsEmpty)
            return (null, unread);
        var plan = RollPlan.From(target, whole, live, state, request.Choice);
        return (plan, RollCommand.FindingsOf(plan));
    }

    private async Task<bool> ConfirmedAsync(RollPlan plan)
    {
        if (_host.Terminal is { } terminal)
            return terminal(_host.ErrorStyle)
                .Prompt(
                    new ConfirmationPrompt(
                        $"Replace {PreviewSummary.Count(plan.Hosts.Length, "session host")} of {VisibleText.Of(_stack)}?"
                    )
                    {
                        DefaultValue = false,
                    }
                );
        await Refusal
            .OfUsageAsync("Nobody can be asked here. --yes begins without a question.", $"{request.Verb} --yes", _host)
            .ConfigureAwait(false);
        return false;
    }

    private async Task<int> AbortAsync(RollFile file, RollState state)
    {
        var end = await DriverOf(file, state, CancellationToken.None)
            .StopAsync(state, null, new RollStop(RollStopCause.Interrupted, "It was ended with --abort."))
            .ConfigureAwait(false);
        if (!end.StillDrained.IsEmpty)
            return await EndAsync(end).ConfigureAwait(false);
        file.Delete();
        var gone = end.State.Batch?.Hosts.Select(host => host.Host) ?? [];
        await _host
            .Error.WriteLineAsync(
                end.State.Batch is null
                    ? "The roll is ended. No host is drained by it."
                    : $"The roll is ended. No host is drained by it. These hosts are gone or incomplete, and a new roll creates them: {RollWords.NamesOf(gone)}."
            )
            .ConfigureAwait(false);
        return await request
            .Estate.EndAsync($"{HostsCommand.Name} {HostsListCommand.Name} {request.Estate.Choice.Arguments}")
            .ConfigureAwait(false);
    }

    private async Task<int> DriveAsync(RollFile file, RollState state)
    {
        using var interruption = new CancellationTokenSource();
        using var instead = _host.OnInterrupt(interruption.Cancel);
        var end = await DriverOf(file, state, interruption.Token).RunAsync(state).ConfigureAwait(false);
        if (end.Stopped is not null)
            return await EndAsync(end).ConfigureAwait(false);
        file.Delete();
        await _host
            .Error.WriteLineAsync(
                $"All {PreviewSummary.Count(end.State.Done.Length, "host")} done. Old images remain until the next deployment."
            )
            .ConfigureAwait(false);
        await _host.Error.WriteLineAsync($"Next: pulumi preview --stack {ShellWord.Of(_stack)}").ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private RollDriver DriverOf(RollFile file, RollState state, CancellationToken interrupted)
    {
        var hosts = state.Pending.Concat(state.Batch?.Hosts.Select(host => host.Host) ?? []);
        var stack = new RollStack(root, _stack, Path.ChangeExtension(FilePath, ".log"), target.ImagesOf(hosts));
        var log = new RollLog(_host.Error.WriteLine, _host.Clock, request.Estate.Width);
        return new RollDriver(new AzureRollWorld(azure, _host.Pulumi, target, stack), file.Write, log, _host.Clock, interrupted);
    }

    private RollState StateOf(RollPlan plan) =>
        new()
        {
            Stack = _stack,
            HostPoolId = target.Pool.HostPoolId,
            Target = target.Fingerprint(plan.Policy),
            Policy = plan.Policy,
            NeedsImages = !target.ImagesOf(plan.Hosts).IsEmpty,
            Pending = plan.Hosts,
        };

    // what is true now, and what to type
    private async Task<int> EndAsync(RollEnd end)
    {
        await _host.Error.WriteAsync(DiagnosticText.Render([RollDiagnostics.Stopped(end)], _host.ErrorStyle)).ConfigureAwait(false);
        var more = end.Stopped!.Cause == RollStopCause.Devices ? " --devices-removed" : "";
        await _host.Error.WriteLineAsync($"Next: {_host.Command} {request.Verb} --resume{more}").ConfigureAwait(false);
        return end.Stopped.Cause == RollStopCause.Interrupted ? ExitCode.Interrupted : ExitCode.Findings;
    }

    private async Task<int> UnfinishedAsync(RollState state)
    {
        await _host
            .Error.WriteAsync(DiagnosticText.Render([RollDiagnostics.Unfinished(state, _file)], _host.ErrorStyle))
            .ConfigureAwait(false);
        await _host.Error.WriteLineAsync($"Next: {_host.Command} {request.Verb} --resume").ConfigureAwait(false);
        return ExitCode.Findings;
    }

    private Task<int> RefuseAsync(Diagnostic finding) => Refusal.OfAsync([finding], _host);

    private bool IsKnown(RollPlan plan, string name) =>
        target
            .Pool.Hosts.Select(host => host.ComputerName)
            .Concat(plan.Hosts.Select(host => host.Name))
            .Contains(name, StringComparer.OrdinalIgnoreCase);
}

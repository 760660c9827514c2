using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Roll;

/// <summary>Carries out what <see cref="RollMachine"/> decides, and writes the state before and after each action.</summary>
/// <param name="world">The pool and Pulumi.</param>
/// <param name="save">Writes the state. Throws what System.IO throws.</param>
/// <param name="log">What the operator reads.</param>
/// <param name="clock">The clock, with the pauses.</param>
/// <param name="interrupted">Ctrl-C: the roll stops after the action in work.</param>
internal sealed class RollDriver(IRollWorld world, Action<RollState> save, RollLog log, TimeProvider clock, CancellationToken interrupted)
{
    private static readonly RollStop Interrupted = new(RollStopCause.Interrupted, "It was interrupted.");

    private RollState? _state;

    /// <summary>Runs until everything is done, or something stops it. If a file cannot be written, that stops it, too.</summary>
    /// <param name="state">Where it begins, or goes on.</param>
    public async Task<RollEnd> RunAsync(RollState state)
    {
        _state = state;
        RollSight? last = null;
        var failed = 0;
        try
        {
            save(state);
            while (true)
            {
                var look = await world.LookAsync().ConfigureAwait(false);
                last = look.Sight ?? last;
                if (interrupted.IsCancellationRequested)
                    return await StopAsync(_state, last, Interrupted).ConfigureAwait(false);
                failed = look.Sight is null ? failed + 1 : 0;
                if (look.Sight is null && CanLookAgain(_state, look, failed))
                {
                    log.Note($"{look.Failure} Looking again.");
                    await PauseAsync(clock.GetUtcNow() + RollPolicy.Pause).ConfigureAwait(false);
                    continue;
                }
                if (look.Sight is not { } sight)
                    return await StopAsync(_state, last, new RollStop(RollStopCause.Azure, look.Failure!)).ConfigureAwait(false);
                if (await StepAsync(_state, sight).ConfigureAwait(false) is { } end)
                    return end;
            }
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            return await StopAsync(_state, last, new RollStop(RollStopCause.File, NotWritten(fault))).ConfigureAwait(false);
        }
    }

    /// <summary>Opens what the roll had drained and does not replace.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sight">The pool when it was last seen; null if it never was.</param>
    /// <param name="reason">Why the roll ends.</param>
    public async Task<RollEnd> StopAsync(RollState state, RollSight? sight, RollStop reason)
    {
        // what was seen before an action is not what is there after it
        var look = await world.LookAsync().ConfigureAwait(false);
        sight = look.Sight ?? sight;
        var toOpen = RollEnding.ToOpen(state, sight);
        // what was never seen cannot be opened
        ImmutableArray<BatchHost> opened = sight is null ? [] : await OpenedAsync(toOpen).ConfigureAwait(false);
        ImmutableArray<BatchHost> stuck = [.. toOpen.Except(opened)];
        var ended = RollEnding.WithOpened(state, opened);
        log.Opened(opened, stuck);
        return new RollEnd(ended, Saved(ended, reason), [.. stuck.Where(host => !host.WasDrained).Select(host => host.Host)])
        {
            IsSeen = sight is not null,
        };
    }

    // only what waits loses nothing by another minute
    private static bool CanLookAgain(RollState state, RollLook look, int failed) =>
        !look.IsLasting && failed <= RollPolicy.MostFailedLooks && state.Batch is { Step: RollStep.Empty or RollStep.Verify };

    private async Task<RollEnd?> StepAsync(RollState state, RollSight sight)
    {
        var (next, action) = RollMachine.Next(state, sight, clock.GetUtcNow());
        Become(next);
        log.Before(state, next, action, sight);
        if (action is RollAction.Finish)
            return new RollEnd(next, null, []);
        var stop = action is RollAction.Stop given ? given.Reason : await ActAsync(next, action).ConfigureAwait(false);
        if (stop is not null)
            return await StopAsync(next, sight, stop).ConfigureAwait(false);
        var done = RollMachine.Done(next, action, clock.GetUtcNow());
        Become(done);
        log.After(next, done);
        return null;
    }

    private void Become(RollState next)
    {
        if (!ReferenceEquals(next, _state))
            save(next);
        _state = next;
    }

    // the file keeps an earlier state then, and all that was done since can be done again
    private RollStop Saved(RollState ended, RollStop reason)
    {
        try
        {
            save(ended);
            return reason;
        }
        catch (Exception fault) when (IsOfFile(fault))
        {
            return reason.Cause == RollStopCause.File ? reason : reason with { Words = $"{reason.Words} {NotWritten(fault)}" };
        }
    }

    private static bool IsOfFile(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private static string NotWritten(Exception fault) =>
        $"A file of the roll cannot be written: {VisibleText.Of(fault.Message).TrimEnd('.')}.";

    private async Task<ImmutableArray<BatchHost>> OpenedAsync(ImmutableArray<BatchHost> hosts)
    {
        var answers = await EachAsync(hosts, world.OpenAsync).ConfigureAwait(false);
        return [.. hosts.Where((_, index) => answers[index].Failure is null)];
    }

    private Task<RollStop?> ActAsync(RollState state, RollAction action) =>
        action switch
        {
            RollAction.DeployImages => PulumiAsync(world.DeployImagesAsync, RollLog.Images),
            RollAction.Drain drain => DrainAsync(state, drain),
            RollAction.LastCall call => TellAsync(call.Hosts, clock.GetUtcNow() + state.Policy.GraceTime, isLast: true),
            RollAction.SignOut busy => SignOutAsync(busy),
            RollAction.Deregister registered => AzureAsync(registered.Hosts, world.DeregisterAsync, RollLog.Deregistered),
            RollAction.Destroy gone => PulumiAsync(() => world.DestroyAsync(gone.Hosts), RollLog.Destroyed),
            RollAction.Deploy fresh => PulumiAsync(() => world.DeployAsync(fresh.Hosts), RollLog.Deployed),
            RollAction.Restore restored => RestoreAsync(restored),
            RollAction.Wait wait => PauseAsync(wait.Until),
            _ => Task.FromResult<RollStop?>(null),
        };

    private async Task<RollStop?> DrainAsync(RollState state, RollAction.Drain drain)
    {
        var stop = await AzureAsync(
                drain.Hosts,
                host => world.DrainAsync(host, excludes: true),
                drain.IsFirst ? RollLog.Drained : RollLog.DrainedAgain
            )
            .ConfigureAwait(false);
        return stop is null
            ? await TellAsync(drain.Hosts, state.Policy.DeadlineAfter(clock.GetUtcNow()), isLast: false).ConfigureAwait(false)
            : stop;
    }

    private async Task<RollStop?> SignOutAsync(RollAction.SignOut busy)
    {
        var answers = await EachAsync(busy.Hosts, world.SignOutAsync).ConfigureAwait(false);
        log.Done(RollLog.SignedOut, answers.Sum(answer => answer.Count));
        if (FailureOf(answers) is { } failure)
            log.Note($"Not signed out: {failure}");
        await PauseAsync(clock.GetUtcNow() + RollPolicy.Pause).ConfigureAwait(false);
        return null;
    }

    // a message that does not arrive is no reason to stop: its session may have ended
    private async Task<RollStop?> TellAsync(ImmutableArray<RollHost> hosts, DateTimeOffset end, bool isLast)
    {
        var answers = await EachAsync(hosts, host => world.TellAsync(host, end, isLast)).ConfigureAwait(false);
        log.Told(answers.Sum(answer => answer.Count), end, isLast);
        if (FailureOf(answers) is { } failure)
            log.Note($"Messages that were not sent: {failure}");
        return null;
    }

    private async Task<RollStop?> AzureAsync(ImmutableArray<RollHost> hosts, Func<RollHost, Task<RollAnswer>> act, string what)
    {
        var answers = await EachAsync(hosts, act).ConfigureAwait(false);
        if (FailureOf(answers) is { } failure)
            return new RollStop(RollStopCause.Azure, $"{what} failed: {failure}.");
        log.Done(what, hosts.Length);
        return null;
    }

    private async Task<RollStop?> PulumiAsync(Func<Task<RollAnswer>> act, string what)
    {
        log.Begun(what);
        var answer = await act().ConfigureAwait(false);
        if (answer.Failure is { } failure)
            return new RollStop(RollStopCause.Pulumi, $"{what} failed: {failure}.");
        log.Done(what, answer.Count);
        return null;
    }

    private async Task<RollStop?> RestoreAsync(RollAction.Restore restored)
    {
        var hosts = restored.Hosts.ToImmutableDictionary(host => host.Host, host => host.WasExcluded);
        return hosts.IsEmpty
            ? null
            : await AzureAsync([.. hosts.Keys], host => world.DrainAsync(host, hosts[host]), RollLog.Restored).ConfigureAwait(false);
    }

    private async Task<RollStop?> PauseAsync(DateTimeOffset until)
    {
        try
        {
            await Task.Delay(until - clock.GetUtcNow(), clock, interrupted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            // the loop sees it after its next look
        }
        return null;
    }

    private static Task<RollAnswer[]> EachAsync<T>(ImmutableArray<T> things, Func<T, Task<RollAnswer>> act) =>
        Task.WhenAll(things.Select(act));

    private static string? FailureOf(IEnumerable<RollAnswer> answers) =>
        string.Join("; ", answers.Select(answer => answer.Failure).OfType<string>().Distinct()) is { Length: > 0 } failures
            ? failures
            : null;
}

/// <summary>How a roll ended.</summary>
/// <param name="State">The state as it was written.</param>
/// <param name="Stopped">Why it ended early; null if everything is done.</param>
/// <param name="StillDrained">Hosts that the roll drained and could not open again: they are so until it is resumed or ended.</param>
internal sealed record RollEnd(RollState State, RollStop? Stopped, ImmutableArray<RollHost> StillDrained)
{
    /// <summary>Default: true. Whether the pool was read; if not, hosts that are named as drained may be open or gone.</summary>
    public bool IsSeen { get; init; } = true;
}

using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>
/// What a roll does next: a pure function of its state, of the pool as it is, and of the time. The new state is written before the action is done, and <see cref="Done"/> is written after it;
/// every action can be done again, so a roll that is interrupted anywhere goes on from its file.
/// </summary>
internal static class RollMachine
{
    /// <summary>The next action, with the state to write before it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sight">The pool now.</param>
    /// <param name="now">The time.</param>
    public static (RollState State, RollAction Action) Next(RollState state, RollSight sight, DateTimeOffset now) =>
        state.NeedsImages ? (state, new RollAction.DeployImages())
        : state.Batch is { } batch ? Within(state, batch, sight, now)
        : state.Pending.IsEmpty ? (state, new RollAction.Finish())
        : Begin(state, sight);

    /// <summary>The state after an action was done.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="action">The action.</param>
    /// <param name="now">The time after it.</param>
    public static RollState Done(RollState state, RollAction action, DateTimeOffset now) =>
        (state.Batch, action) switch
        {
            (_, RollAction.DeployImages) => state with { NeedsImages = false },
            ({ Step: RollStep.Drain } batch, RollAction.Drain) => To(state, batch with { Drained = now }, RollStep.Empty),
            ({ } batch, RollAction.Deregister) => To(state, batch, RollStep.Destroy),
            ({ Kind: RollKind.Remove } batch, RollAction.Destroy) => Complete(state, batch),
            ({ } batch, RollAction.Destroy) => To(state, batch, state.Policy.LeavesDevices ? RollStep.Devices : RollStep.Deploy),
            ({ } batch, RollAction.Deploy) => To(state, batch with { Deployed = now }, RollStep.Verify),
            ({ } batch, RollAction.Restore) => Complete(state, batch),
            _ => state,
        };

    private static (RollState, RollAction) Begin(RollState state, RollSight sight)
    {
        var hosts = RollBatches.Next(state.Pending, sight, state.Policy);
        if (hosts.IsEmpty)
            return (state, new RollAction.Stop(NoSeats(state, sight)));
        var batch = new RollBatch
        {
            Number = state.Batches + 1,
            Hosts =
            [
                .. hosts.Select(host => new BatchHost(host, sight.Of(host) is { IsDrained: true }, sight.Of(host) is { IsExcluded: true })),
            ],
            Step = hosts[0].Kind == RollKind.Create ? RollStep.Deploy : RollStep.Drain,
        };
        return (state with { Batch = batch, Batches = batch.Number, Pending = [.. state.Pending.Except(hosts)] }, new RollAction.Proceed());
    }

    private static (RollState, RollAction) Within(RollState state, RollBatch batch, RollSight sight, DateTimeOffset now)
    {
        ImmutableArray<RollHost> hosts = [.. batch.Hosts.Select(host => host.Host)];
        ImmutableArray<RollHost> registered = [.. hosts.Where(host => sight.Of(host) is not null)];
        // autoscale or a colleague opened a host, and users who came get their whole time
        var isOpened = registered.Any(host => sight.Of(host) is { IsDrained: false });
        var isUsed = isOpened || registered.Any(host => sight.Of(host) is { Sessions: > 0 });
        return batch.Step switch
        {
            RollStep.Drain => Draining(state, registered, sight, isFirst: true),
            RollStep.Empty when isOpened => DrainingAgain(state, batch, registered, sight),
            RollStep.Empty => Emptying(state, batch, registered, sight, now),
            RollStep.Deregister or RollStep.Destroy when isUsed => DrainingAgain(state, batch, registered, sight),
            RollStep.Deregister => Deregistering(state, batch, registered),
            RollStep.Destroy => (state, new RollAction.Destroy(hosts)),
            RollStep.Devices => (state, new RollAction.Stop(DevicesOf(hosts))),
            RollStep.Deploy => (state, new RollAction.Deploy(hosts)),
            RollStep.Verify => Verifying(state, batch, sight, now),
            RollStep.Restore => (state, new RollAction.Restore([.. batch.Hosts.Where(host => host.WasDrained)])),
        };
    }

    // an interruption may lie between the choice of the batch and now
    private static (RollState, RollAction) Draining(RollState state, ImmutableArray<RollHost> hosts, RollSight sight, bool isFirst) =>
        hosts.Count(host => sight.Of(host) is { IsOpen: true }) > RollBatches.MostToDrain(sight, state.Policy)
            ? (state, new RollAction.Stop(NoSeats(state, sight)))
            : (state, new RollAction.Drain(hosts, isFirst));

    private static (RollState, RollAction) DrainingAgain(
        RollState state,
        RollBatch batch,
        ImmutableArray<RollHost> hosts,
        RollSight sight
    ) => Draining(state with { Batch = batch.FromStart() }, hosts, sight, isFirst: false);

    private static (RollState, RollAction) Emptying(
        RollState state,
        RollBatch batch,
        ImmutableArray<RollHost> registered,
        RollSight sight,
        DateTimeOffset now
    )
    {
        var drained = batch.Drained!.Value;
        ImmutableArray<RollHost> busy = [.. registered.Where(host => sight.Of(host)!.Sessions > 0)];
        if (registered.IsEmpty || (busy.IsEmpty && now >= drained + RollPolicy.LeastDrain))
            return (To(state, batch, RollStep.Deregister), new RollAction.Proceed());
        if (busy.IsEmpty)
            return (state, WaitFor(drained + RollPolicy.LeastDrain, now));
        if (batch.LastCall is not { } call)
            return now < state.Policy.DeadlineAfter(drained)
                ? (state, WaitFor(state.Policy.DeadlineAfter(drained), now))
                // a message is sent once at most: it is written down before
                : (state with { Batch = batch with { LastCall = now } }, new RollAction.LastCall(busy));
        if (now < call + state.Policy.GraceTime)
            return (state, WaitFor(call + state.Policy.GraceTime, now));
        if (now >= (batch.SignOut ?? now) + RollPolicy.SignOutTime)
            return (state, new RollAction.Stop(StillBusy(busy)));
        return (state with { Batch = batch with { SignOut = batch.SignOut ?? now } }, new RollAction.SignOut(busy));
    }

    private static (RollState, RollAction) Deregistering(RollState state, RollBatch batch, ImmutableArray<RollHost> registered) =>
        state.Policy.PerHost || registered.IsEmpty
            ? (To(state, batch, RollStep.Destroy), new RollAction.Proceed())
            : (state, new RollAction.Deregister(registered));

    private static (RollState, RollAction) Verifying(RollState state, RollBatch batch, RollSight sight, DateTimeOffset now)
    {
        ImmutableArray<RollHost> unwell =
        [
            .. batch.Hosts.Select(host => host.Host).Where(host => sight.Of(host) is not { IsHealthy: true }),
        ];
        if (unwell.IsEmpty)
            return (To(state, batch, RollStep.Restore), new RollAction.Proceed());
        var end = batch.Deployed!.Value + RollPolicy.HealthTime;
        return now < end ? (state, WaitFor(end, now)) : (state, new RollAction.Stop(Unhealthy(unwell, sight)));
    }

    private static RollAction.Wait WaitFor(DateTimeOffset end, DateTimeOffset now) =>
        new(end < now + RollPolicy.Pause ? end : now + RollPolicy.Pause);

    private static RollState To(RollState state, RollBatch batch, RollStep step) => state with { Batch = batch with { Step = step } };

    private static RollState Complete(RollState state, RollBatch batch) =>
        state with
        {
            Batch = null,
            Done = [.. state.Done, .. batch.Hosts.Select(host => host.Host.Name)],
        };

    private static RollStop NoSeats(RollState state, RollSight sight) =>
        new(
            RollStopCause.NoSeats,
            FormattableString.Invariant(
                $"No host can be drained now: {sight.OpenHosts * state.Policy.SeatsPerHost} seats are open, {state.Policy.Floor} must stay open, and {sight.Sessions} sessions run."
            )
        );

    private static RollStop StillBusy(ImmutableArray<RollHost> busy) =>
        new(
            RollStopCause.Sessions,
            $"Sessions did not end within {RollPolicy.SignOutTime.TotalMinutes:0} minutes of their sign-out on {RollWords.NamesOf(busy)}. Azure cannot sign out users of a host that is not available: start its machine, or remove its registration."
        );

    private static RollStop DevicesOf(ImmutableArray<RollHost> hosts) =>
        new(
            RollStopCause.Devices,
            $"Remove the devices of {RollWords.NamesOf(hosts)} from Microsoft Entra ID, so that the new hosts can join."
        );

    private static RollStop Unhealthy(ImmutableArray<RollHost> unwell, RollSight sight) =>
        new(
            RollStopCause.Unhealthy,
            $"New hosts are not healthy {RollPolicy.HealthTime.TotalMinutes:0} minutes after their deployment: {string.Join("; ", unwell.Select(host => $"{host.Name} {RollWords.StateOf(sight.Of(host))}"))}."
        );
}

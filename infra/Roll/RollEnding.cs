using System.Collections.Immutable;

namespace AvdPulumi.Infra.Roll;

/// <summary>The end of a roll before its last batch: what the roll had drained and does not replace is opened again.</summary>
internal static class RollEnding
{
    /// <summary>The hosts of the batch in work that still run as before: drained or excluded by the roll, and not yet taken out of the pool.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sight">The pool now; null if it was never read, so that each of them may be in it.</param>
    public static ImmutableArray<BatchHost> ToOpen(RollState state, RollSight? sight) =>
        state.Batch is { } batch && IsBeforeDestruction(batch.Step)
            ? [.. batch.Hosts.Where(host => sight is null || sight.Of(host.Host) is not null)]
            : [];

    /// <summary>The state after hosts were opened again: they are done from the start when the roll is resumed.</summary>
    /// <param name="state">The state.</param>
    /// <param name="opened">The hosts.</param>
    public static RollState WithOpened(RollState state, IEnumerable<BatchHost> opened)
    {
        if (state.Batch is not { } batch || !IsBeforeDestruction(batch.Step))
            return state;
        var back = opened.ToHashSet();
        ImmutableArray<BatchHost> left = [.. batch.Hosts.Where(host => !back.Contains(host))];
        return state with
        {
            Batch = left.IsEmpty ? null : batch with { Hosts = left },
            Pending = [.. batch.Hosts.Where(back.Contains).Select(host => host.Host), .. state.Pending],
        };
    }

    /// <summary>The state with which a roll is resumed: what waits for health gets its whole time again.</summary>
    /// <param name="state">The state from the file.</param>
    /// <param name="devicesRemoved">Whether the devices of the batch were removed.</param>
    /// <param name="now">The time.</param>
    public static RollState Resumed(RollState state, bool devicesRemoved, DateTimeOffset now) =>
        state.Batch switch
        {
            { Step: RollStep.Devices } batch when devicesRemoved => state with { Batch = batch with { Step = RollStep.Deploy } },
            { Step: RollStep.Verify } batch => state with { Batch = batch with { Deployed = now } },
            // somebody may have opened its hosts meanwhile, and their users get their whole time
            { } batch when IsBeforeDestruction(batch.Step) => state with { Batch = batch.FromStart() },
            _ => state,
        };

    private static bool IsBeforeDestruction(RollStep step) =>
        step switch
        {
            RollStep.Drain or RollStep.Empty or RollStep.Deregister or RollStep.Destroy => true,
            RollStep.Devices or RollStep.Deploy or RollStep.Verify or RollStep.Restore => false,
        };
}

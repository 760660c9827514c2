using System.Collections.Immutable;

namespace AvdPulumi.Components.Avd;

/// <summary>The schedules of a plan. A plan is for pooled or for personal hosts and takes schedules of its own kind only, so there is no way to hold both.</summary>
public abstract record ScalingSchedules
{
    private ScalingSchedules() { }

    /// <summary>Answers with one function for a plan of pooled hosts, with the other for one of personal hosts.</summary>
    public abstract TResult Match<TResult>(
        Func<ImmutableArray<PooledScheduleDefinition>, TResult> pooled,
        Func<ImmutableArray<PersonalScheduleDefinition>, TResult> personal
    );

    /// <summary>For hosts that users share.</summary>
    /// <param name="Schedules">One for each day at most; a day without one is not scaled.</param>
    public sealed record Pooled(ImmutableArray<PooledScheduleDefinition> Schedules) : ScalingSchedules
    {
        /// <inheritdoc />
        public override TResult Match<TResult>(
            Func<ImmutableArray<PooledScheduleDefinition>, TResult> pooled,
            Func<ImmutableArray<PersonalScheduleDefinition>, TResult> personal
        ) => pooled(Schedules);
    }

    /// <summary>For hosts that belong to one user each.</summary>
    /// <param name="Schedules">One for each day at most; a day without one is not scaled.</param>
    public sealed record Personal(ImmutableArray<PersonalScheduleDefinition> Schedules) : ScalingSchedules
    {
        /// <inheritdoc />
        public override TResult Match<TResult>(
            Func<ImmutableArray<PooledScheduleDefinition>, TResult> pooled,
            Func<ImmutableArray<PersonalScheduleDefinition>, TResult> personal
        ) => personal(Schedules);
    }
}

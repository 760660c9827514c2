namespace AvdPulumi.Tests.Roll;

/// <summary>A clock on which a pause ends at once, and the time is then as late as after it.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);

    /// <summary>Default: nothing. What happens meanwhile.</summary>
    public Action<DateTimeOffset> OnPass { get; set; } = _ => { };

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass, as something long does.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        OnPass(_now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pass(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}

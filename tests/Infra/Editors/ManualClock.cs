namespace AvdPulumi.Tests.Infra.Editors;

/// <summary>A clock that stands until a test moves it on.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _now;

    /// <summary>How many timers wait for their time.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _alarms.Count;
        }
    }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero) + _now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var alarm = new Alarm(this, _now + dueTime, () => callback(state));
            _alarms.Add(alarm);
            return alarm;
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            _alarms.RemoveAll(due.Contains);
        }

        foreach (var alarm in due)
            alarm.Ring();
    }

    private void Forget(Alarm alarm)
    {
        lock (_lock)
            _alarms.Remove(alarm);
    }

    private sealed class Alarm(ManualClock clock, TimeSpan due, Action ring) : ITimer
    {
        public TimeSpan Due { get; } = due;

        public Action Ring { get; } = ring;

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("A timer of this clock rings once.");

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

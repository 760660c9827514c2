using System.Collections.Concurrent;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>A clock on which pauses end at once and are written down. The limit of the total time never comes.</summary>
internal sealed class PausesAtOnce(TimeSpan total) : TimeProvider
{
    private readonly ConcurrentQueue<double> _pauses = new();

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);

    /// <summary>The pauses asked for, in seconds.</summary>
    public IReadOnlyList<double> Pauses => [.. _pauses];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == total)
            return new Nothing();
        _pauses.Enqueue(dueTime.TotalSeconds);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

using AvdPulumi.Infra.Watching;

namespace AvdPulumi.Tests.Infra.Editors;

public sealed class ChangeSignalTests
{
    private readonly ManualClock _clock = new();
    private readonly ChangeSignal _signal;

    public ChangeSignalTests() => _signal = new ChangeSignal(_clock);

    [Fact]
    public async Task A_change_counts_once_files_have_been_quiet_for_a_moment()
    {
        _signal.Raise();
        var next = _signal.NextAsync(CancellationToken.None);
        await UntilAsync(() => _clock.Waiting == 1);

        Assert.False(next.IsCompleted);
        _clock.Pass(ChangeSignal.Quiet);
        await next;
    }

    [Fact]
    public async Task A_second_change_begins_the_moment_anew()
    {
        _signal.Raise();
        var next = _signal.NextAsync(CancellationToken.None);
        await UntilAsync(() => _clock.Waiting == 1);

        _clock.Pass(ChangeSignal.Quiet / 2);
        _signal.Raise();
        await UntilAsync(() => _clock.Waiting == 2);
        _clock.Pass(ChangeSignal.Quiet / 2);
        await UntilAsync(() => _clock.Waiting == 1);
        Assert.False(next.IsCompleted);

        _clock.Pass(ChangeSignal.Quiet / 2);
        await next;
    }

    [Fact]
    public async Task Changes_before_somebody_waits_are_one_change()
    {
        for (var i = 0; i < 100; i++)
            _signal.Raise();
        var next = _signal.NextAsync(CancellationToken.None);
        await UntilAsync(() => _clock.Waiting == 1);
        _clock.Pass(ChangeSignal.Quiet);
        await next;

        Assert.False(_signal.NextAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_file_that_never_rests_is_answered_nevertheless()
    {
        _signal.Raise();
        var next = _signal.NextAsync(CancellationToken.None);
        while (!next.IsCompleted)
        {
            _signal.Raise();
            await Task.Yield();
        }

        await next;
    }

    [Fact]
    public async Task The_end_ends_the_waiting()
    {
        using var end = new CancellationTokenSource();
        var next = _signal.NextAsync(end.Token);
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task The_end_ends_the_moment_of_quiet()
    {
        using var end = new CancellationTokenSource();
        _signal.Raise();
        var next = _signal.NextAsync(end.Token);
        await UntilAsync(() => _clock.Waiting == 1);
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Yield();
    }
}

namespace Pulumi;

/// <summary>Knows all work that a run has begun. The run ends when none is left, or at the first failure.</summary>
internal sealed class TaskTracker
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // the one is for the program itself: work that finishes while it still runs must not end the run
    private int _pending = 1;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        Interlocked.Increment(ref _pending);
        _ = WatchAsync(task);
    }

    public Task WhenIdleAsync()
    {
        Release();
        return _end.Task;
    }

    /// <summary>A failure whose consequences are about to fail as well: this way the run reports the cause.</summary>
    public void Fail(Exception failure) => _end.TrySetException(failure);

    private async Task WatchAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail(failure);
        }

        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _pending) == 0)
            _end.TrySetResult();
    }
}

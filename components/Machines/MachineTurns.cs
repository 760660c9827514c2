using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>
/// Lets a number of machines be set up at a time. Turns are taken in order, and are no dependency: which machine was before which one is not kept, so a machine that is added or
/// removed changes nothing of the others.
/// </summary>
/// <param name="atATime">How many, at least 1.</param>
internal sealed class MachineTurns(int atATime)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _free = atATime;

    /// <summary>Waits for a turn, which lasts until the machine's end.</summary>
    /// <param name="end">The machine's end.</param>
    /// <param name="after">What the machine depends on.</param>
    public async Task<ImmutableArray<Resource>> TakeAsync(Task end, ImmutableArray<Resource> after)
    {
        await Turn().ConfigureAwait(false);
        _ = end.ContinueWith(_ => Release(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return after;
    }

    private Task Turn()
    {
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return Task.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return turn.Task;
        }
    }

    private void Release()
    {
        TaskCompletionSource? next;
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out next))
                _free++;
        }

        next?.SetResult();
    }
}

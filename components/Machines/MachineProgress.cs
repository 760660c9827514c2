using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Components.Machines;

/// <summary>How far one machine is: whoever waits for its turn or for the end waits here.</summary>
internal sealed class MachineProgress
{
    private readonly TaskCompletionSource<MachineFailure?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Default: true. Whether scripts run, rather than being previewed.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>Ends with what went wrong; with null where nothing did.</summary>
    public Task<MachineFailure?> End => _end.Task;

    /// <summary>
    /// A script failed. Return the task in place of what the next step waits for: it never completes, so nothing more is done to this machine, and the run goes on with
    /// others. It ends when all are through.
    /// </summary>
    public Task<T> Stop<T>(MachineFailure failure)
    {
        _end.TrySetResult(failure);
        return new TaskCompletionSource<T>().Task;
    }

    /// <summary>Finishes with the last thing that is done to the machine, for which the run waits.</summary>
    /// <param name="done">What is done last.</param>
    public void FinishAfter(Output<ImmutableArray<Resource>> done) => _ = Output.Create(FinishAfterAsync(done));

    private async Task<bool> FinishAfterAsync(Output<ImmutableArray<Resource>> done)
    {
        try
        {
            foreach (var resource in await OutputUtilities.GetValueAsync(done).ConfigureAwait(false))
                await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false);
            return true;
        }
        finally
        {
            // also where Azure refused a step: the next machine must get its turn
            _end.TrySetResult(null);
        }
    }
}

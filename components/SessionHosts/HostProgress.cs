namespace AvdPulumi.Components.SessionHosts;

/// <summary>How far one host is: whoever waits for its turn or for the end waits here.</summary>
internal sealed class HostProgress
{
    private readonly TaskCompletionSource<HostFailure?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Default: true. Whether scripts run, rather than being previewed.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>Ends with what went wrong; with null where nothing did.</summary>
    public Task<HostFailure?> End => _end.Task;

    /// <summary>All that is to be done to the host is done.</summary>
    public void Finish() => _end.TrySetResult(null);

    /// <summary>
    /// A script failed. Return the task in place of what the next step waits for: it never completes, so nothing more is done to this host, and the run goes on with
    /// others. The fleet ends it when all are through.
    /// </summary>
    public Task<T> Stop<T>(HostFailure failure)
    {
        _end.TrySetResult(failure);
        return new TaskCompletionSource<T>().Task;
    }
}

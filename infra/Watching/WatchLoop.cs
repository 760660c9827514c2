namespace AvdPulumi.Infra.Watching;

/// <summary>Checks, shows the result, and does so again after each change. It ends when it is told to.</summary>
/// <param name="check">The check.</param>
/// <param name="show">Shows a result and the one before it; null at first.</param>
/// <param name="changes">What changes.</param>
internal sealed class WatchLoop(Func<Checked> check, Func<Checked, Checked?, Task> show, IConfigChanges changes)
{
    /// <summary>Runs until <paramref name="end"/>.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        Checked? before = null;
        while (!end.IsCancellationRequested)
        {
            var now = Check();
            await show(now, before).ConfigureAwait(false);
            before = now;
            try
            {
                await changes.NextAsync(end).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // files may be gone between two looks at them; what is wrong with their content is a finding of the check itself
    private Checked Check()
    {
        try
        {
            return check();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Checked([WatchDiagnostics.CannotRead(fault)], "The config was not checked.");
        }
    }
}

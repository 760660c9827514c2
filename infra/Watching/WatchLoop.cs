using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Watching;

/// <summary>Checks, shows the result, and does so again after each change. It ends when it is told to.</summary>
/// <param name="check">The check.</param>
/// <param name="show">Shows a result and the one before it; null at first.</param>
/// <param name="changes">What changes.</param>
internal sealed class WatchLoop(Func<Checked> check, Func<Checked, Checked?, Task> show, IConfigChanges changes)
{
    /// <summary>The result of one check. Files may be gone between two looks at them; what is wrong with their content is a finding of the check itself.</summary>
    public static Checked ResultOf(Func<Checked> check)
    {
        try
        {
            return check();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Checked([WatchDiagnostics.CannotRead(fault)], "The config was not checked.", Unchecked.Everything);
        }
    }

    /// <summary>Runs until <paramref name="end"/>; the answer is null. If there is nothing to check at the start, it does not run, and the answer is the result that says so.</summary>
    public async Task<Checked?> RunAsync(CancellationToken end)
    {
        Checked? before = null;
        while (!end.IsCancellationRequested)
        {
            var now = ResultOf(check).After(before);
            // a name that is mistyped; what is removed later may come back
            if (before is null && !now.IsFound)
                return now;
            await show(now, before).ConfigureAwait(false);
            before = now;
            try
            {
                await changes.NextAsync(end).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return null;
            }
        }

        return null;
    }
}

using AvdPulumi.Configuration.Diagnostics;
using Pulumi;

namespace AvdPulumi.Stacks.Faults;

/// <summary>Ends a run with a fault that was met while an output was computed.</summary>
public static class ForeseenFault
{
    // flows with the run, so that two runs at a time do not hear of each other
    private static readonly AsyncLocal<Action<Diagnostic>?> Listener = new();

    /// <summary>Tells faults of the run that is started next in this context. The SDK keeps only the text of what ends a run on mocks; who previews needs the diagnostic.</summary>
    /// <param name="listener">Is told each fault.</param>
    public static void TellTo(Action<Diagnostic> listener) => Listener.Value = listener;

    /// <summary>
    /// Ends the run. Return this task in place of the value: it never completes, so nothing that needs the value is registered.
    /// An exception thrown here would reach every resource that takes the value, each of which reports it anew, as an unhandled one with its stack.
    /// </summary>
    /// <param name="finding">What is wrong, and what to do; no secret may be in it.</param>
    /// <param name="cause">The exception that shows it.</param>
    public static Task<T> EndRunAsync<T>(Diagnostic finding, Exception? cause = null)
    {
        var fault = new ForeseenFaultException(finding, cause);
        if (!IsRunning)
            return Task.FromException<T>(fault);

        Listener.Value?.Invoke(finding);
        // the run watches every output, and ends at the first one that fails
        _ = Output.Create(Task.FromException<T>(fault));
        return new TaskCompletionSource<T>().Task;
    }

    // without a run there is nobody to watch, and who waits for the value is told at once
    private static bool IsRunning
    {
        get
        {
            try
            {
                return Deployment.Instance is not null;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }
}

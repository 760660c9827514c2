using System.Runtime.InteropServices;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>
/// Ctrl-C and a request to terminate: the program stops at once, with the exit code that shells expect. Only verbs that change files of the user have something to settle first, and
/// they say what is so then.
/// </summary>
internal static class Interruption
{
    // .NET writes to one output at a time: while a pipe that nobody reads holds standard output, the sentence cannot be printed, and is left out
    private static readonly TimeSpan LongestTalk = TimeSpan.FromMilliseconds(500);

    /// <summary>What is so if nothing was to settle.</summary>
    public const string NothingChanged = "nothing was changed.";

    // a process has one Ctrl-C
    private static volatile Action? _instead;
    private static volatile Func<string>? _settle;

    /// <summary>Ctrl-C does something else, for as long as the answer is not disposed: a verb that runs until it is stopped ends by itself.</summary>
    public static IDisposable Instead(Action end)
    {
        _instead = end;
        return new Restored(static () => _instead = null);
    }

    /// <summary>Before the process is stopped, files are settled, for as long as the answer is not disposed.</summary>
    /// <param name="settle">Settles them at once, on another thread, and gives what is so then, to follow "The output may be incomplete; ".</param>
    public static IDisposable Settling(Func<string> settle)
    {
        _settle = settle;
        return new Restored(static () => _settle = null);
    }

    /// <summary>What an interrupted run leaves.</summary>
    /// <param name="state">What is so.</param>
    public static string Sentence(string state) => $"avd: interrupted. The output may be incomplete; {state}";

    /// <summary>Stops this process on a signal, for as long as the answer is not disposed.</summary>
    public static IDisposable StopsThisProcess(AvdHost host) =>
        new Registrations(
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted, host)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated, host))
        );

    private static void Stop(PosixSignalContext signal, int code, AvdHost host)
    {
        signal.Cancel = true;
        if (code == ExitCode.Interrupted && _instead is { } end)
        {
            end();
            return;
        }

        var sentence = Sentence(_settle?.Invoke() ?? NothingChanged);
        Task.Run(() => host.Error.WriteLine(sentence)).Wait(LongestTalk);
        Environment.Exit(code);
    }

    private sealed record Registrations(PosixSignalRegistration First, PosixSignalRegistration Second) : IDisposable
    {
        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}

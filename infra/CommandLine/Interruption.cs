using System.Runtime.InteropServices;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>Ctrl-C and a request to terminate: the program stops at once, with the exit code that shells expect. It has nothing to undo.</summary>
internal static class Interruption
{
    // .NET writes to one output at a time: while a pipe that nobody reads holds standard output, the sentence cannot be printed, and is left out
    private static readonly TimeSpan LongestTalk = TimeSpan.FromMilliseconds(500);

    // a process has one Ctrl-C
    private static volatile Action? _instead;

    /// <summary>Ctrl-C does something else, for as long as the answer is not disposed: a verb that runs until it is stopped ends by itself.</summary>
    public static IDisposable Instead(Action end)
    {
        _instead = end;
        return new Restored();
    }

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

        Task.Run(() => host.Error.WriteLine("avd: interrupted. The output may be incomplete; nothing was changed.")).Wait(LongestTalk);
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

    private sealed class Restored : IDisposable
    {
        public void Dispose() => _instead = null;
    }
}

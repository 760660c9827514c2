using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AvdPulumi.Bench;

/// <summary>Runs a program once in a process of its own, and prints what it took: the operating system tells a process that of its children only.</summary>
internal static partial class ChildUsage
{
    private const int OfChildren = -1;
    private const double PerMillisecond = 1000;

    /// <summary>Runs the program of the first word with the other words, and prints a line as <see cref="MeasuredChild"/> does.</summary>
    public static int Run(string[] command)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var usage = new Usage();
        if (GetUsage(OfChildren, ref usage) != 0)
            return 1;
        var cpu = (usage.UserSeconds + usage.SystemSeconds) * 1000 + ((usage.UserMicroseconds + usage.SystemMicroseconds) / PerMillisecond);
        // kilobytes, but bytes on macOS
        var peak = OperatingSystem.IsMacOS() ? usage.Peak : usage.Peak * 1024;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{MeasuredChild.Mark}\t{cpu}\t{peak}\t{wall}"));
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetUsage(int who, ref Usage usage);

    // the first fields of struct rusage on 64-bit Linux and macOS, and room for the others
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
        public long Peak;
    }
}

using System.Diagnostics;

namespace AvdPulumi.Bench;

/// <summary>Times programs from outside, start to end.</summary>
internal static class WholeProcess
{
    /// <summary>How often each is run, after one run that is not counted.</summary>
    public const int Runs = 10;

    private static string Suffix => OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>The program, as built with this one.</summary>
    public static string Avd => Path.Combine(AppContext.BaseDirectory, "avd" + Suffix);

    /// <summary>This program.</summary>
    public static string Self => Path.Combine(AppContext.BaseDirectory, "AvdPulumi.Bench" + Suffix);

    /// <summary>Wall times in milliseconds, sorted.</summary>
    public static double[] Time(string program, string[] arguments, string folder) =>
        [.. Enumerable.Range(0, Runs + 1).Select(_ => TimeOnce(program, arguments, folder)).Skip(1).Order()];

    /// <summary>What a program printed.</summary>
    public static string Output(string program, string[] arguments, string folder)
    {
        using var process = Start(program, arguments, folder);
        var output = process.StandardOutput.ReadToEnd();
        Finish(process, program, arguments, output);
        return output;
    }

    private static double TimeOnce(string program, string[] arguments, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(program, arguments, folder);
        Finish(process, program, arguments, process.StandardOutput.ReadToEnd());
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Process Start(string program, string[] arguments, string folder)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static void Finish(Process process, string program, string[] arguments, string output)
    {
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode} and printed:\n{output}");
    }
}

using System.Diagnostics;
using System.Globalization;

namespace AvdPulumi.Bench;

/// <summary>Times programs from outside, start to end.</summary>
internal static class WholeProcess
{
    /// <summary>How often each is run, after one run that is not counted.</summary>
    public const int Runs = 10;

    private const double BytesOfMib = 1024 * 1024;

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

    /// <summary>What a command of avd took, median of each figure.</summary>
    /// <param name="command">Words of the command; none for an empty process.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="runs">How often, after one run that is not counted.</param>
    public static Measured Measure(string[] command, string folder, int runs) =>
        Median(Enumerable.Range(0, runs + 1).Select(_ => MeasureOnce(command, folder)).Skip(1));

    /// <summary>What any program took, median of each figure. Linux and macOS.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="runs">How often, after one run that is not counted.</param>
    public static Measured MeasureProgram(string[] command, string folder, int runs) =>
        Median(
            Enumerable
                .Range(0, runs + 1)
                .Select(_ => Figures(Output(Self, ["child-usage", .. command], folder)))
                .Skip(1)
                .Select(figures => new Measured(figures[2], figures[0], figures[1] / BytesOfMib))
        );

    private static Measured MeasureOnce(string[] command, string folder)
    {
        var started = Stopwatch.GetTimestamp();
        var figures = Figures(Output(Self, ["child-measured", .. command], folder));
        return new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, figures[0], figures[1] / BytesOfMib);
    }

    private static double[] Figures(string output) =>
        [
            .. output[output.LastIndexOf(MeasuredChild.Mark, StringComparison.Ordinal)..]
                .Split('\t')
                .Skip(1)
                .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];

    private static Measured Median(IEnumerable<Measured> runs)
    {
        var all = runs.ToList();
        return new(Middle(all.Select(run => run.Wall)), Middle(all.Select(run => run.Cpu)), Middle(all.Select(run => run.PeakMib)));

        static double Middle(IEnumerable<double> values) => values.Order().ElementAt((values.Count() - 1) / 2);
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
        var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static void Finish(Process process, string program, string[] arguments, string output)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode} and printed:\n{output}"
            );
    }
}

/// <summary>What a process took.</summary>
/// <param name="Wall">From start to end, in milliseconds.</param>
/// <param name="Cpu">Of all cores, in milliseconds.</param>
/// <param name="PeakMib">The most memory it held, in MiB.</param>
internal sealed record Measured(double Wall, double Cpu, double PeakMib);

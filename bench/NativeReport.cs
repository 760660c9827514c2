using System.Globalization;

namespace AvdPulumi.Bench;

/// <summary>Times the native binary and the plain build one after the other, command by command, each figure as a multiple of an empty .NET process as well. Linux and macOS.</summary>
internal static class NativeReport
{
    private const int ManyRuns = 15;
    private const int FewRuns = 3;

    /// <summary>Writes the report.</summary>
    /// <param name="estate">Folder of the reference estate.</param>
    /// <param name="native">The native binary.</param>
    public static int Write(string estate, string native)
    {
        Console.WriteLine(
            "Whole processes: wall and CPU in milliseconds, wall as a multiple of an empty .NET process, the most memory held in MiB; medians after a run that is not counted"
        );
        Console.WriteLine($"  {"", -44}{"wall", 10}{"multiple", 10}{"CPU", 10}{"memory", 10}");
        var empty = Row("an empty .NET process", WholeProcess.MeasureProgram([WholeProcess.Self, "child-empty"], estate, ManyRuns), null);
        Both(["--help"], estate, "", ManyRuns);
        Both(["validate", "--stack", "prod"], estate, "", ManyRuns);
        Large("validate", 5000, clusters: 20, FewRuns);
        Both(["preview", "--stack", "prod"], estate, "", ManyRuns);
        Large("preview", 100, clusters: 3, ManyRuns);
        Large("preview", 1000, clusters: 3, FewRuns);
        Large("preview", 5000, clusters: 6, FewRuns);
        return 0;

        void Large(string verb, int hosts, int clusters, int runs)
        {
            using var large = new LargeEstate(estate, hosts, clusters);
            Both([verb, "--stack", LargeEstate.Stack], large.Root, $", {large.Size}", runs);
        }

        void Both(string[] command, string folder, string size, int runs)
        {
            var name = size.Length == 0 ? string.Join(' ', command) : command[0] + size;
            Row($"{name}, native", WholeProcess.MeasureProgram([native, .. command], folder, runs), empty);
            Row($"{name}, plain", WholeProcess.MeasureProgram([WholeProcess.Avd, .. command], folder, runs), empty);
        }
    }

    private static Measured Row(string name, Measured measured, Measured? empty)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -44}{measured.Wall, 10:0.0}{measured.Wall / (empty ?? measured).Wall, 10:0.00}{measured.Cpu, 10:0}{measured.PeakMib, 10:0}"
            )
        );
        return measured;
    }
}

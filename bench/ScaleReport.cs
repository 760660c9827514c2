using System.Globalization;

namespace AvdPulumi.Bench;

/// <summary>Times estates of several sizes and says how the time grows, each figure as a multiple of an empty process as well: machines differ.</summary>
internal static class ScaleReport
{
    private static readonly int[] Sizes = [100, 1000, 5000];

    public static int Write(string root)
    {
        Console.WriteLine(
            "Whole processes: wall and CPU in milliseconds, with the wall as a multiple of the empty process, and the most memory held in MiB; medians after a run that is not counted"
        );
        Console.WriteLine($"  {"", -40}{"wall", 10}{"multiple", 10}{"CPU", 10}{"memory", 10}");
        // one that does nothing at all: to look at itself would double what it takes
        var times = WholeProcess.Time(WholeProcess.Self, ["child-empty"], root);
        var empty = WholeProcess.Measure([], root, WholeProcess.Runs) with { Wall = times[times.Length / 2] };
        Row("an empty .NET process", empty, empty);
        foreach (var verb in new[] { "validate", "preview" })
        {
            Row($"avd {verb} --stack dev", WholeProcess.Measure([verb, "--stack", "dev"], root, WholeProcess.Runs), empty);
            var walls = Sizes.Select(hosts => SizeRow(verb, root, hosts, empty)).ToArray();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  wall time of {verb} grows from {Sizes[0]:N0} to {Sizes[^1]:N0} hosts with the power {Exponent(walls[0], walls[^1], Sizes[0]):0.00}, from {Sizes[1]:N0} on with {Exponent(walls[1], walls[^1], Sizes[1]):0.00}"
                )
            );
        }

        DiffRow(root, empty);
        return 0;
    }

    // the same estate on both sides: the comparison looks at everything
    private static void DiffRow(string root, Measured empty)
    {
        using var estate = new LargeEstate(root, Sizes[1]);
        using var plan = new SavedPreview(estate.Root, LargeEstate.Stack);
        Row(
            $"avd diff, {estate.Size}",
            WholeProcess.Measure(["diff", "--stack", LargeEstate.Stack, "--base", plan.File], estate.Root, 3),
            empty
        );
    }

    private static double SizeRow(string verb, string root, int hosts, Measured empty)
    {
        using var estate = new LargeEstate(root, hosts);
        var measured = WholeProcess.Measure([verb, "--stack", LargeEstate.Stack], estate.Root, hosts > Sizes[0] ? 3 : 5);
        Row($"avd {verb}, {estate.Size}", measured, empty);
        return measured.Wall;
    }

    private static double Exponent(double small, double large, int from) => Math.Log(large / small) / Math.Log((double)Sizes[^1] / from);

    private static void Row(string name, Measured measured, Measured empty) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -40}{measured.Wall, 10:0}{measured.Wall / empty.Wall, 10:0.0}{measured.Cpu, 10:0}{measured.PeakMib, 10:0}"
            )
        );
}

using System.Globalization;

namespace AvdPulumi.Bench;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    private static readonly string[][] Commands =
    [
        ["--help"],
        ["validate", "--stack", "prod"],
        ["preview", "--stack", "dev"],
        ["preview", "--stack", "prod"],
    ];

    public static int Write(string root)
    {
        Console.WriteLine($"Whole processes, {WholeProcess.Runs} runs each after one that is not counted, milliseconds");
        Row("", "median", "min", "max");
        Row("an empty .NET process", WholeProcess.Time(WholeProcess.Self, ["child-empty"], root));
        foreach (var command in Commands)
            Row($"avd {string.Join(' ', command)}", WholeProcess.Time(WholeProcess.Avd, command, root));
        Row(
            "avd preview --config config/examples/max.yml",
            WholeProcess.Time(WholeProcess.Avd, ["preview", "--config", Repository.LargestExample(root)], root)
        );

        using (var plan = new SavedPreview(root, "prod"))
            Row(
                "avd diff --stack prod, with a saved preview",
                WholeProcess.Time(WholeProcess.Avd, ["diff", "--stack", "prod", "--base", plan.File], root)
            );
        using (var repository = new CommittedEstate(root))
            Row(
                "avd diff --stack prod, with a commit",
                WholeProcess.Time(WholeProcess.Avd, ["diff", "--stack", "prod", "--base", "HEAD"], repository.Root)
            );

        Console.WriteLine();
        Console.WriteLine($"Where the time of preview --stack prod goes, each stage cold, median of {WholeProcess.Runs}, milliseconds");
        foreach (var (stage, times) in StagesOf(root))
            Row(stage, Text(Median(times)));
        return 0;
    }

    private static IEnumerable<(string Stage, double[] Times)> StagesOf(string root) =>
        Enumerable
            .Range(0, WholeProcess.Runs)
            .SelectMany(_ =>
                WholeProcess
                    .Output(WholeProcess.Self, ["child-stages", root, "prod"], root)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            )
            .Select(line => line.Split('\t'))
            .GroupBy(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture))
            .Select(stage => (stage.Key, stage.Order().ToArray()));

    private static void Row(string name, double[] times) => Row(name, Text(Median(times)), Text(times[0]), Text(times[^1]));

    private static void Row(string name, params string[] cells) =>
        Console.WriteLine($"  {name, -46}{string.Concat(cells.Select(cell => $"{cell, 10}"))}");

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;

    private static string Text(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}

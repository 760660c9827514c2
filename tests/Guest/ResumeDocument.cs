using System.Collections.Immutable;

namespace AvdPulumi.Tests.Guest;

/// <summary>docs/file-server-resume.md: what the tests saw when they cut the scripts of the file server off.</summary>
internal static class ResumeDocument
{
    private const string Opening = """
        # The file server, interrupted and run again

        <!-- written by the tests of the guest scripts: accept to regenerate -->

        A restart, a power failure or a timeout can interrupt a run command at any moment. The tests interrupt each script after each single change, then run it again.
        The second run must succeed. Machines, directory, cluster, storage and shares must then be exactly the same as after an uninterrupted run.
        The machines are a model; [guest-scripts.md](guest-scripts.md#the-file-server-cluster) lists what it cannot prove. Another test runs every step twice: the second run changes nothing.

        | step | node | interrupted after each of | resumed, same result |
        |---|---|---|---|
        """;

    public static string Render(ImmutableArray<GuestResume> rows) =>
        string.Join(
            '\n',
            [
                .. Opening.ReplaceLineEndings("\n").Split('\n'),
                .. rows.Select(Row),
                $"| **all** |  | **{rows.Sum(row => row.Cuts)}** | **{rows.Sum(row => row.Resumed)}** |",
                "",
            ]
        );

    private static string Row(GuestResume row) =>
        $"| {row.Step} | {row.Node} | {(row.Cuts == 0 ? "none: it changes nothing" : row.Cuts == 1 ? "1 change" : $"{row.Cuts} changes")} | {(row.Cuts == 0 ? "-" : row.Resumed)} |";
}

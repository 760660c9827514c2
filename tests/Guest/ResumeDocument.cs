using System.Collections.Immutable;

namespace AvdPulumi.Tests.Guest;

/// <summary>docs/file-server-resume.md: what the tests saw when they cut the scripts of the file server off.</summary>
internal static class ResumeDocument
{
    private const string Opening = """
        # The file server, cut off and run again

        <!-- written by the tests of the guest scripts: accept to regenerate -->

        A run command can end at any moment: a restart, a power cut, a time-out. The tests end each script after each single change that it makes, then run it again.
        The second run must succeed and leave the machines, the directory, the cluster, its storage and its shares exactly as a run that was not cut off does.
        The machines are a model; see [guest-scripts.md](guest-scripts.md) for what it cannot prove. A further test runs every step twice: the second run of each changes nothing.

        | step | node | cut off after each of | resumed, same end |
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

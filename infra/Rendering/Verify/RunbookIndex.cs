using System.Text;
using AvdPulumi.Infra.Verify.Drills;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>docs/runbooks/README.md, generated from the scenarios of recovery and the titles of all pages.</summary>
internal static class RunbookIndex
{
    /// <summary>Renders the page.</summary>
    /// <param name="drills">The scenarios.</param>
    /// <param name="pages">All runbooks: file name without its ending, and title.</param>
    public static string Render(IReadOnlyCollection<RecoveryDrill> drills, IEnumerable<(string Name, string Title)> pages)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from infra/Verify/Drills; a test keeps it in step. -->
            # Runbooks

            ## Recovery

            Each page ends with a command that proves the recovery in the running estate. It changes nothing, so it is safe at any time: run it before a drill as well, so that you know which findings are old.
            A check of something that the stack does not have is "not used". [Verify](../verify.md) explains the command, its exit codes and the roles that it needs; with `--in-guest` it runs scripts in machines that look at them, which needs a stronger role.

            | what is lost | data that is lost | design's recovery time | source |
            |---|---|---|---|

            """
        );
        foreach (var drill in drills)
            text.Append(
                $"| [{drill.Title}]({drill.Runbook}.md) | {drill.Loss} | {drill.TargetTime ?? "none"} | {SourceLink.Of(drill.Source, "../")} |\n"
            );
        text.Append(
            """

            No recovery ran against a real Azure for these pages, so no recovery time was measured. The times above are the design's. For the control plane, the number of resources and the longest chain of creations [are computed](control-plane-redeploy.md#recovery-time).

            ## A drill

            1. Choose a scenario, a stack for tests with its own names (`avd init` makes one with `--stack prod --stack test`), and somebody who did not write the page.
            2. Run the command at the end of the page. Keep its output: `--format markdown > before.md`.
            3. Cause the loss as "Drill" on the page says. Note the time. Run the command again: it must find the loss. A proof that cannot fail proves nothing.
            4. Follow the steps, and nothing else. Correct the page where it is wrong.
            5. Run the command until it passes. Note the time, and compare the difference with your recovery time (`backup.profiles.recovery_time` for profiles).
            6. Keep the report: `--format markdown > after.md` has a place for the results of what only a person can check; `--format junit` is for a build server.

            ## Proofs


            """
        );
        text.Append("| what is lost | command |\n|---|---|\n");
        foreach (var drill in drills)
            text.Append($"| {drill.Title} | `{RecoveryProof.CommandOf(drill)}` |\n");
        text.Append("\n## Changes on good days\n\n");
        foreach (var (name, title) in pages.Where(page => drills.All(drill => drill.Runbook != page.Name)))
            text.Append($"- [{title}]({name}.md)\n");
        return text.ToString();
    }
}

using System.Globalization;
using System.Text;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>docs/verify.md, generated from the validation matrix.</summary>
internal static class VerifyDocument
{
    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<VerifyCheck> checks)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from infra/Verify/CheckTable.cs; a test keeps it in step. -->
            # Verify a running estate

            `avd verify` compares a running estate with its config, by phase. It only reads: GET, lists, queries of Azure Resource Graph and Log Analytics; only with `--in-guest` it looks into machines. It never opens a secret or a registration token.

            ```console
            $ az login --tenant <tenant of the config>
            $ avd verify --stack prod
            $ avd verify --stack prod --only phase-5 --only hosts-available
            $ avd verify --stack prod --format junit --strict > verify.xml
            $ avd verify --stack prod --only logs-arriving --since 2h
            $ avd verify --stack prod --format html > handover.html
            $ avd verify --stack prod --in-guest --only phase-4 --only phase-7
            ```

            | option | meaning |
            |---|---|
            | `--only <phase or check>` | `phase-1` to `phase-8`, or a check of the table below; several times for several |
            | `--since <duration or time>` | the newest record of each log category must be later: `2h`, `PT2H`, `P1D`, `2026-11-20T08:00Z`; at most 30 days ago. It proves that logs arrive again after a change or a recovery |
            | `--in-guest` | look into session hosts and file servers as well: the checks `guest-…`, see [In the guest](#in-the-guest). Without it they are not run and not counted |
            | `--format text`, `json`, `junit`, `markdown`, `html` | text for people; JSON with all findings; JUnit XML for build servers; Markdown and a page to print, with a checklist for people |
            | `--strict` | warnings fail the run, too |
            | `--stack <name>`, `--config <file>` | the config |

            Exit code 0: nothing failed. 1: a check of severity error failed or could not read something, nobody is signed in (AVD6060), or nothing of the stack exists (AVD6062). 2: wrong usage.
            Progress goes to standard error.

            What a check cannot read is a finding of that check, with the least role for it; the other checks go on. A check of something that the stack does not have is "not used". What only a person can check is listed with how to do it;
            in Markdown and HTML it has a place for the result.

            `rbac.verifiers` in the config grants all roles of the table but that of the checks `guest-…`: Reader on the subscriptions of the control plane and the machines, and Log Analytics Reader on the workspace ([access.md](access.md)). What it does not reach
            are key vaults, workspaces and Recovery Services vaults in other subscriptions: grant the role there with `rbac.custom`. Reader sees names and dates of secrets, no values, and no registration token.

            Who reads is the login of the Azure CLI, a workload or a managed identity, in the tenant and the cloud of `subscription`. Throttled requests wait as long as Azure asks for, up to a minute, and are tried five times. A token that Azure refuses before its end is replaced once.
            At most eight requests run at the same time. A list is read once for all checks; for estates of many machines, Azure Resource Graph lists what each machine has of its own, and what it does not list yet is asked for again.

            ## Checks


            """
        );
        text.Append("| phase | check | proves | how | severity | least role | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var check in checks)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {check.Phase} | `{check.Id}` | {Cell(check.Proves)} | {Cell(check.How)} | {(check.Run is null ? "for a person" : DiagnosticText.WordOf(check.Severity))} | {Cell(check.LeastRole)} | {SourceLink.Of(check.Source, "")} |\n"
            );
        text.Append(InGuest);
        text.Append("\n## What to do\n\n| check | if it fails |\n|---|---|\n");
        foreach (var check in checks.Where(check => check.Run is not null))
            text.Append(CultureInfo.InvariantCulture, $"| `{check.Id}` | {Cell(check.Remedy)} |\n");
        AppendStates(text);
        text.Append(
            """

            ## JSON

            `schemaVersion` (1), `stack`, `time` (UTC), `requests` (the number of requests to Azure), and `checks`, each with `id`, `phase`, `outcome` (`passed`, `failed`, `unread`, `notApplicable`, `manual`), `severity`, `proves`, `how`,
            `examined` (how many things it looked at), `findings` (`subject`, `message`, `remedy`), `unread` (`path`, `reason`), `remedy`, `leastRole` and `source`.
            If nothing was verified, such as without a login, `checks` is empty and `diagnostics` (`code`, `severity`, `message`) says why; in JUnit, each is a test with an error.

            ## Checked

            Tests run each check against a double of Azure Resource Manager and Log Analytics, once as the config says and once with a fault that it must find, and assert that nothing but reads arrives there. A real Azure was not available here.

            """
        );
        return text.ToString();
    }

    private const string InGuest = """

        ## In the guest

        Some things only a machine knows. With `--in-guest`, `avd verify` runs one script in each session host ([Test-SessionHost](guest-scripts.md#test-sessionhost)) and one in the first node of each file server ([Test-FileServer](guest-scripts.md#test-fileserver)).
        The scripts change nothing in the guest but their log. What is expected comes from the config and the preview; parameters have no secrets. The answers have no name, security id or path of a user, and no registry value.

        Azure runs a script by a run command of the machine. It is named `avd-verify`, has the tag `avd-verify-in-guest`, and is removed at the end, also after a failure and after Ctrl-C. One that an interrupted run left is removed by the next run; one of the same name without the tag stays, and its machine is not read.
        The role is **Azure Connected Machine Resource Administrator** on the resource groups of the machines: it can run any script in a machine as SYSTEM. `rbac.verifiers` does not grant it; give it to people for the time of a hand-over or a recovery, not to the nightly workflow.

        A machine that is not connected is not waited for: its checks are not read. A session host that is not connected and may be off (a scaling plan, or start on connect) is left out. Eight machines are asked at the same time, with five requests or more each.
        A script may run for five minutes, and its answer is waited for ten; after that the checks of the machine are not read. Neither are those whose line is missing in the answer: nothing is taken for a success that the machine did not say.

        Not checked: addresses with `*`, addresses behind a proxy, UDP, and writing to shares, which only a user may. The sign-in test remains for a person.

        """;

    private static void AppendStates(StringBuilder text)
    {
        text.Append("\n## Statuses of session hosts\n\n| status | new sessions | meaning | what to do |\n|---|---|---|---|\n");
        foreach (var status in HostStatusFact.All)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{status.Name}` | {(status.TakesSessions ? "yes" : "no")} | {Cell(status.Means)} | {Cell(status.Remedy)} |\n"
            );
        text.Append(
            "\n## Health checks of session hosts\n\n| health check | fatal | meaning of a failure | what to do |\n|---|---|---|---|\n"
        );
        foreach (var check in HealthCheckFact.All)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{check.Name}` | {(check.IsFatal ? "yes" : "no")} | {Cell(check.Means)} | {Cell(check.Remedy)} |\n"
            );
    }

    private static string Cell(string text) => text.Length == 0 ? "" : DiagnosticsDocument.Escape(text);
}

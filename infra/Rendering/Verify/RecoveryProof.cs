using System.Text;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Infra.Verify.Drills;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>The proof of a recovery in its runbook: the command, and what its checks show.</summary>
internal static class RecoveryProof
{
    private const string End = "<!-- end of proof -->";

    /// <summary>The line before the proof, by which a page says where it belongs.</summary>
    public static string MarkOf(RecoveryDrill drill) => $"<!-- proof of {drill.Key}, generated from infra/Verify/Drills -->";

    /// <summary>The command that proves it.</summary>
    public static string CommandOf(RecoveryDrill drill) =>
        $"avd verify --stack prod{(CheckTable.Of(drill.Checks).Any(check => check.IsInGuest) ? " --in-guest" : "")}{string.Concat(drill.Checks.Select(check => $" --only {check}"))}";

    /// <summary>A page with the proof in its place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="drill">The scenario.</param>
    /// <exception cref="InvalidDataException">The page has no place for the proof, or the place has no end.</exception>
    public static string PutInto(string page, RecoveryDrill drill)
    {
        var mark = MarkOf(drill);
        var start = page.IndexOf(mark, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidDataException($"The runbook {drill.Runbook} needs the lines {mark} and {End}.")
            : $"{page[..start]}{mark}\n{Render(drill)}{page[end..]}";
    }

    private static string Render(RecoveryDrill drill)
    {
        var text = new StringBuilder();
        text.Append($"\n```bash\n{CommandOf(drill)}\n```\n\n| check | shows |\n|---|---|\n");
        foreach (var check in CheckTable.Of(drill.Checks))
            text.Append($"| `{check.Id}` | {(check.Run is null ? $"For a person: {check.How}" : check.Proves)} |\n");
        if (drill.Beyond.Length > 0)
            text.Append($"\n{drill.Beyond}\n");
        text.Append($"\nRecovery time: {(drill.TargetTime is { } target ? $"the design says {target}; " : "")}not measured here.\n");
        return text.ToString();
    }
}

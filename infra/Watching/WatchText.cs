using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Watching;

/// <summary>What <c>avd watch</c> prints after a check.</summary>
internal static class WatchText
{
    private const string Indent = "    ";

    /// <summary>For a log: a line with time and result, and a line for each diagnostic that is new or fixed.</summary>
    public static string Lines(Checked now, Checked? before, DateTimeOffset time)
    {
        var text = new StringBuilder();
        text.Append(Clock(time)).Append(' ').Append(now.Summary).Append('\n');
        AppendLines(text, "", now.NewSince(before));
        AppendLines(text, "fixed: ", now.FixedSince(before));
        return text.ToString();
    }

    /// <summary>For a terminal, which was cleared: all diagnostics as <c>avd validate</c> shows them, the result, and what has changed.</summary>
    public static string Screen(
        Checked now,
        Checked? before,
        DateTimeOffset time,
        string root,
        Style style,
        Func<Diagnostic, DiagnosticExcerpt?> excerptOf
    )
    {
        var text = new StringBuilder(DiagnosticText.Render(now.Found, style, excerptOf));
        text.Append(style.Heading($"{Clock(time)} {now.Summary}")).Append('\n');
        var fixedOnes = now.FixedSince(before);
        foreach (var diagnostic in fixedOnes)
            text.AppendJoin('\n', WordWrap.Lines($"fixed: {LineOf(diagnostic)}", style.Columns, Indent, used: 0).Select(style.Good))
                .Append('\n');
        if (before is not null)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Since the last check: {now.NewSince(before).Length} new, {fixedOnes.Length} fixed.\n"
            );
        text.Append(style.Quiet($"Watching config and Pulumi*.yaml in {root}. Ctrl-C ends.")).Append('\n');
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string start, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            text.Append(start).Append(LineOf(diagnostic)).Append('\n');
    }

    // the hint is a line of its own elsewhere
    private static string LineOf(Diagnostic diagnostic) =>
        DiagnosticText.Render([diagnostic with { Hint = null }], Style.Plain).TrimEnd('\n');

    private static string Clock(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}

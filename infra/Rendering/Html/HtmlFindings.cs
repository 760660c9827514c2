using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>Diagnostics as a table: errors first, those of one severity by position.</summary>
internal static class HtmlFindings
{
    /// <summary>The table; empty if nothing was found.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
            return "";
        var table = new HtmlTable(DiagnosticText.CountsOf(diagnostics), "Severity", "Code", "Where", "What");
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Severity))
            table.Row(
                $"<span class=\"{DiagnosticText.WordOf(diagnostic.Severity)}\">{DiagnosticText.WordOf(diagnostic.Severity)}</span>",
                $"<code>{HtmlText.Of(diagnostic.Code)}</code>",
                HtmlText.Code(DiagnosticText.WhereOf(diagnostic)),
                $"{HtmlText.Of(diagnostic.Message)}{(diagnostic.Hint is { } hint ? $"<br><small>{HtmlText.Of(hint)}</small>" : "")}"
            );
        return table.ToString();
    }
}

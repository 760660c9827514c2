using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Diagnostics as text: <c>file(line,column): error AVD0020: message</c>, a form that editors and build servers recognize.</summary>
public static class DiagnosticText
{
    private const string Indent = "    ";

    /// <summary>Renders diagnostics in their order, each with its hint on a separate line.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics, Style style) => Render(diagnostics, style, _ => null);

    /// <summary>Renders diagnostics in their order, each with an excerpt of its line in the file, if there is one, and with its hint.</summary>
    internal static string Render(IEnumerable<Diagnostic> diagnostics, Style style, Func<Diagnostic, DiagnosticExcerpt?> excerptOf)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var where = WhereOf(diagnostic);
            if (where.Length > 0)
                text.Append(style.Heading(where)).Append(": ");
            text.Append(Paint(diagnostic, style)).Append(": ");
            var lead = (where.Length > 0 ? where.Length + 2 : 0) + WordOf(diagnostic.Severity).Length + 1 + diagnostic.Code.Length + 2;
            text.AppendJoin('\n', WordWrap.Lines(diagnostic.Message, style.Columns, Indent, lead)).Append('\n');
            if (excerptOf(diagnostic) is { } excerpt)
                AppendExcerpt(text, diagnostic, excerpt, style);
            if (diagnostic.Hint is { } hint)
                text.Append(Indent)
                    .AppendJoin($"\n{Indent}", WordWrap.Lines(hint, style.Columns - Indent.Length, "", used: 0).Select(style.Quiet))
                    .Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Where a diagnostic is: a position in a file, a variable, a key; empty if it applies to the whole run.</summary>
    public static string WhereOf(Diagnostic diagnostic) =>
        diagnostic.Origin switch
        {
            null => "",
            { Kind: OriginKind.File, Line: > 0 } origin => string.Create(
                CultureInfo.InvariantCulture,
                $"{VisibleText.Of(origin.Name)}({origin.Line},{origin.Column})"
            ),
            var origin => VisibleText.Of(origin.ToString()),
        };

    /// <summary>One line with the number of diagnostics of each severity.</summary>
    /// <param name="whose">Whose config was looked at, in the words of <c>ConfigChoice.Whose</c>.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="strict">The option that does not allow warnings, such as <c>--strict</c>; null if warnings are allowed.</param>
    public static string SummaryOf(string whose, IReadOnlyCollection<Diagnostic> diagnostics, string? strict = null)
    {
        var found = diagnostics.Count == 0 ? "" : $": {CountsOf(diagnostics)}";
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return $"The config {whose} cannot be used{found}.";
        return strict is not null && diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Warning)
            ? $"The config {whose} has warnings, which {strict} does not allow{found}."
            : $"The config {whose} is valid{found}.";
    }

    /// <summary>The number of each severity, such as "2 errors, 1 note".</summary>
    internal static string CountsOf(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(
            ", ",
            diagnostics
                .CountBy(diagnostic => diagnostic.Severity)
                .OrderBy(count => count.Key)
                .Select(count => PreviewSummary.Count(count.Value, WordOf(count.Key)))
        );

    /// <summary>The word for a severity.</summary>
    public static string WordOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Note => "note",
        };

    private static void AppendExcerpt(StringBuilder text, Diagnostic diagnostic, DiagnosticExcerpt excerpt, Style style)
    {
        var number = diagnostic.Origin!.Line.ToString(CultureInfo.InvariantCulture);
        text.Append(Indent).Append(style.Quiet($"{number} |")).Append(' ').Append(excerpt.Text).Append('\n');
        text.Append(Indent)
            .Append(style.Quiet($"{new string(' ', number.Length)} |"))
            .Append(' ')
            .Append(' ', excerpt.Caret)
            .Append(PaintAs(diagnostic.Severity, "^", style))
            .Append('\n');
    }

    private static string Paint(Diagnostic diagnostic, Style style) =>
        PaintAs(diagnostic.Severity, $"{WordOf(diagnostic.Severity)} {diagnostic.Code}", style);

    private static string PaintAs(Severity severity, string text, Style style) =>
        severity switch
        {
            Severity.Error => style.Error(text),
            Severity.Warning => style.Warning(text),
            Severity.Note => style.Accent(text),
        };
}

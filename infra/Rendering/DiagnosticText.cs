using System.Globalization;
using System.Text;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Findings as text: <c>file(line,column): error AVD0020: message</c>, a form that editors and build servers recognise.</summary>
public static class DiagnosticText
{
    /// <summary>Renders findings in their order, each with its hint on a line of its own.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics, Style style)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (WhereOf(diagnostic) is { Length: > 0 } where) text.Append(style.Heading(where)).Append(": ");
            text.Append(Paint(diagnostic, style)).Append(": ").Append(diagnostic.Message).Append('\n');
            if (diagnostic.Hint is { } hint) text.Append("    ").Append(style.Quiet(hint)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Where a finding is: a place in a file, a variable, a key; empty if it is about the run as a whole.</summary>
    public static string WhereOf(Diagnostic diagnostic) => diagnostic.Origin switch
    {
        null => "",
        { Kind: OriginKind.File, Line: > 0 } origin => string.Create(CultureInfo.InvariantCulture, $"{origin.Name}({origin.Line},{origin.Column})"),
        var origin => origin.ToString(),
    };

    /// <summary>One line that counts findings by severity.</summary>
    public static string SummaryOf(string stack, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var counts = diagnostics.CountBy(diagnostic => diagnostic.Severity).OrderBy(count => count.Key).Select(count => PreviewSummary.Count(count.Value, WordOf(count.Key)));
        var found = diagnostics.Count == 0 ? "" : $": {string.Join(", ", counts)}";
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
            ? $"The config of stack {stack} cannot be used{found}."
            : $"The config of stack {stack} is valid{found}.";
    }

    /// <summary>The word for a severity.</summary>
    public static string WordOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Paint(Diagnostic diagnostic, Style style)
    {
        var text = $"{WordOf(diagnostic.Severity)} {diagnostic.Code}";
        return diagnostic.Severity switch
        {
            Severity.Error => style.Error(text),
            Severity.Warning => style.Warning(text),
            _ => style.Accent(text),
        };
    }
}

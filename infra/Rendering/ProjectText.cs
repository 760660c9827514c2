using System.Collections.Immutable;
using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.CommandLine;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The diagnostics of all stacks of a project as text: stack by stack, then the conflicts between stacks.</summary>
internal static class ProjectText
{
    public static string Render(ProjectConfig project, string? strict, Style style, Func<Diagnostic, DiagnosticExcerpt?> excerptOf)
    {
        var text = new StringBuilder();
        foreach (var (name, found) in project.Stacks)
        {
            text.Append(style.Heading($"Stack {VisibleText.Of(name)}")).Append('\n').Append(DiagnosticText.Render(found, style, excerptOf));
            text.Append(DiagnosticText.SummaryOf(VisibleText.Of($"of stack {name}"), found, strict)).Append("\n\n");
        }

        text.Append(style.Heading("Conflicts between stacks"))
            .Append('\n')
            .Append(DiagnosticText.Render(project.Between.Select(clash => clash.Diagnostic), style, excerptOf));
        return text.ToString();
    }

    /// <summary>One line with the result.</summary>
    public static string SummaryOf(ProjectConfig project, string? strict)
    {
        ImmutableArray<Diagnostic> between = [.. project.Between.Select(clash => clash.Diagnostic)];
        var stacks = PreviewSummary.Count(project.Stacks.Length, "stack");
        var counts = project.Found.IsEmpty ? "" : $": {DiagnosticText.CountsOf(project.Found)}";
        if (between.Any(found => found.Severity == Severity.Error))
            return $"The configs of {stacks} cannot be used together{counts}.";
        if (project.Found.Any(found => found.Severity == Severity.Error))
            return $"Of {stacks}, {project.Stacks.Count(stack => stack.Found.Any(found => found.Severity == Severity.Error))} cannot be used{counts}.";
        return strict is not null && project.Found.Any(found => found.Severity == Severity.Warning)
            ? $"The configs of {stacks} have warnings, which {strict} does not allow{counts}."
            : $"The configs of {stacks} are valid and have no conflicts{counts}.";
    }
}

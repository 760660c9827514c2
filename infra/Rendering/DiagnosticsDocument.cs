using System.Text;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/diagnostics.md, made from the same data as <c>avd explain</c>.</summary>
public static class DiagnosticsDocument
{
    private static readonly (char Area, string Title)[] _areas =
    [
        ('0', "Files, layers and shape"),
        ('1', "Network"),
        ('2', "Host pool and session hosts"),
        ('3', "File server and FSLogix"),
        ('4', "Identity, access and secrets"),
        ('5', "Contracts and layers"),
        ('6', "Preview and diff"),
        ('7', "Monitoring and scaling"),
        ('8', "Sizing and cost advice"),
        ('9', "Defects of avd"),
    ];

    /// <summary>Renders the document.</summary>
    public static string Render(IReadOnlyCollection<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder();
        text.Append("<!-- Generated from the program's diagnostics; a test keeps it in step. -->\n# Diagnostics\n\n");
        text.Append("Every finding has a code, a place and a hint. `avd explain CODE` prints what is said here.\n");
        text.Append("An error stops the deployment; a warning or a note does not. Codes are never used again for something else.\n");
        AppendTable(text, descriptors);
        foreach (var (area, title) in _areas)
            AppendArea(text, area, title, [.. descriptors.Where(descriptor => descriptor.Code[3] == area)]);
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, IReadOnlyCollection<DiagnosticDescriptor> descriptors)
    {
        var counts = descriptors.CountBy(descriptor => descriptor.Severity).OrderBy(count => count.Key).Select(count => PreviewSummary.Count(count.Value, DiagnosticText.WordOf(count.Key)));
        text.Append($"\n## All codes\n\n{descriptors.Count} codes: {string.Join(", ", counts)}.\n\n| code | severity | title |\n|---|---|---|\n");
        foreach (var descriptor in descriptors)
            text.Append($"| [{descriptor.Code}](#{AnchorOf(HeadingOf(descriptor))}) | {DiagnosticText.WordOf(descriptor.Severity)} | {Escape(descriptor.Title).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
    }

    private static void AppendArea(StringBuilder text, char area, string title, IReadOnlyCollection<DiagnosticDescriptor> descriptors)
    {
        if (descriptors.Count == 0) return;
        text.Append($"\n## AVD{area}xxx: {title}\n");
        foreach (var descriptor in descriptors)
        {
            text.Append($"\n### {Escape(HeadingOf(descriptor))}\n\n{Escape(descriptor.Cause)}\n\n```yaml\n{descriptor.Example}\n```\n\n");
            text.Append($"**Remedy.** {Escape(descriptor.Remedy)}\n\n**Source.** {Escape(descriptor.Source)}\n");
        }
    }

    private static string HeadingOf(DiagnosticDescriptor descriptor) => $"{descriptor.Code}: {descriptor.Title}";

    // as GitHub makes it from a heading: lower case, hyphens for spaces, no punctuation
    private static string AnchorOf(string heading) =>
        new([.. heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c)]);

    internal static string Escape(string text)
    {
        foreach (var special in new[] { "\\", "<", ">", "*", "_", "`" }) text = text.Replace(special, $"\\{special}", StringComparison.Ordinal);
        return text;
    }
}

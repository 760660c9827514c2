using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/diagnostics.md, which lists all codes, and a page for each area; generated from the same data as <c>avd explain</c>.</summary>
public static class DiagnosticsDocument
{
    private const string Head = "<!-- Generated from the program's diagnostics; a test keeps it in step. -->\n";

    /// <summary>Renders the pages.</summary>
    /// <returns>The text of each page by its path in the folder docs.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Render(IReadOnlyCollection<DiagnosticDescriptor> descriptors)
    {
        yield return new("diagnostics.md", IndexOf(descriptors));
        foreach (var area in DiagnosticArea.All)
            yield return new(area.Path, PageOf(area, descriptors.Where(area.Has)));
    }

    private static string IndexOf(IReadOnlyCollection<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder(Head);
        text.Append(
            "# Diagnostics\n\nEvery diagnostic has a code, a position and a hint. `avd explain CODE` prints the text of these pages.\n"
        );
        text.Append("An error stops the deployment; a warning or a note does not. A code is never reused for something else.\n");
        var counts = descriptors
            .CountBy(descriptor => descriptor.Severity)
            .OrderBy(count => count.Key)
            .Select(count => PreviewSummary.Count(count.Value, DiagnosticText.WordOf(count.Key)));
        text.Append($"\n{descriptors.Count} codes: {string.Join(", ", counts)}.\n");
        foreach (var area in DiagnosticArea.All)
        {
            text.Append($"\n## {area.Heading}\n\n| code | severity | title |\n|---|---|---|\n");
            foreach (var descriptor in descriptors.Where(area.Has))
                text.Append(
                    $"| [{descriptor.Code}]({area.Path}#{AnchorOf(HeadingOf(descriptor))}) | {DiagnosticText.WordOf(descriptor.Severity)} | {Escape(descriptor.Title).Replace("|", "\\|", StringComparison.Ordinal)} |\n"
                );
        }

        return text.ToString();
    }

    private static string PageOf(DiagnosticArea area, IEnumerable<DiagnosticDescriptor> descriptors)
    {
        var text = new StringBuilder(Head);
        text.Append($"# {area.Heading}\n\n[All diagnostics](../diagnostics.md)\n");
        foreach (var descriptor in descriptors)
        {
            text.Append($"\n## {Escape(HeadingOf(descriptor))}\n\n{Escape(descriptor.Cause)}\n\n```yaml\n{descriptor.Example}\n```\n\n");
            text.Append($"**Remedy.** {Escape(descriptor.Remedy)}\n\n**Source.** {SourceLink.Of(descriptor.Source, "../")}\n");
        }

        return text.ToString();
    }

    private static string HeadingOf(DiagnosticDescriptor descriptor) => $"{descriptor.Code}: {descriptor.Title}";

    // as GitHub makes it from a heading: lower case, hyphens for spaces, no punctuation
    internal static string AnchorOf(string heading) =>
        new([.. heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c)]);

    internal static string Escape(string text)
    {
        foreach (var special in new[] { "\\", "<", ">", "*", "_", "`" })
            text = text.Replace(special, $"\\{special}", StringComparison.Ordinal);
        return text;
    }
}

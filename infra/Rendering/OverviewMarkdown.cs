using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The overview of a preview as Markdown: the same lists as in the text.</summary>
internal static class OverviewMarkdown
{
    /// <summary>Appends the overview; nothing where there is none.</summary>
    public static void Append(StringBuilder text, PreviewOverview overview)
    {
        if (!overview.Kinds.IsEmpty)
            text.Append(
                $"\n### What is created\n\n{string.Join(", ", overview.Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {MarkdownText.Of(kind.Kind)}")))}.\n"
            );
        AppendMachines(text, overview.Machines);
        AppendSections(text, "Risk", overview.Risk);
        AppendSections(text, "Cost drivers, without prices", overview.Cost);
    }

    private static void AppendMachines(StringBuilder text, ImmutableArray<MachineGroup> machines)
    {
        if (machines.IsEmpty)
            return;
        text.Append("\n| Pool or file server | Cluster | Machines | Size | Seats |\n|---|---|---:|---|---:|\n");
        foreach (var group in machines)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {MarkdownText.Of(group.Owner)} | {MarkdownText.Of(group.Cluster)} | {group.Count} {OverviewText.NameOf(group)} | {OverviewText.SizeOf(group)} | {(group.Seats == 0 ? "" : group.Seats.ToString(CultureInfo.InvariantCulture))} |\n"
            );
        if (OverviewText.TotalOf(machines) is { } total)
            text.Append($"\n{total}.\n");
    }

    private static void AppendSections(StringBuilder text, string title, ImmutableArray<OverviewSection> sections)
    {
        if (sections.IsEmpty)
            return;
        text.Append($"\n### {title}\n");
        foreach (var section in sections)
        {
            text.Append($"\n**{MarkdownText.Of(section.Title)}**\n\n");
            foreach (var line in section.Lines)
                text.Append(line.Severity == OverviewWeight.Notable ? "- ⚠️ " : "- ")
                    .Append(MarkdownText.Of(line.Text))
                    .Append(line.Setting is { } setting ? $" ({MarkdownText.Code(setting)})" : "")
                    .Append('\n');
        }
    }
}

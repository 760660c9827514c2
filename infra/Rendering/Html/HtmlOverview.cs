using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering.Html;

/// <summary>The overview of a preview: counts, machines, and lists of what to know.</summary>
internal static class HtmlOverview
{
    /// <summary>Counts and machines; empty if there are none.</summary>
    public static string Of(PreviewOverview overview)
    {
        var text = new StringBuilder();
        if (!overview.Kinds.IsEmpty)
        {
            text.Append("<ul class=\"counts\">\n");
            foreach (var kind in overview.Kinds)
                text.Append(CultureInfo.InvariantCulture, $"<li><b>{kind.Count}</b> {HtmlText.Of(kind.Kind)}</li>\n");
            text.Append("</ul>\n");
        }

        AppendMachines(text, overview.Machines);
        return text.ToString();
    }

    /// <summary>Lists with their headings, side by side where there is room.</summary>
    public static string Sections(ImmutableArray<OverviewSection> sections)
    {
        if (sections.IsEmpty)
            return "";
        var text = new StringBuilder("<div class=\"columns\">\n");
        foreach (var section in sections)
        {
            text.Append($"<div>\n<h3>{HtmlText.Of(section.Title)}</h3>\n<ul>\n");
            foreach (var line in section.Lines)
                text.Append(line.Severity == OverviewWeight.Notable ? "<li class=\"notable\">" : "<li>")
                    .Append(HtmlText.Of(line.Text))
                    .Append(line.Setting is { } setting ? $" <small>{HtmlText.Code(setting)}</small>" : "")
                    .Append("</li>\n");
            text.Append("</ul>\n</div>\n");
        }

        return text.Append("</div>\n").ToString();
    }

    private static void AppendMachines(StringBuilder text, ImmutableArray<MachineGroup> machines)
    {
        if (machines.IsEmpty)
            return;
        var table = new HtmlTable("Machines by pool, cluster and size", "Pool or file server", "Cluster", "Machines", "Size", "Seats#");
        foreach (var group in machines)
            table.Row(
                HtmlText.Of(group.Owner),
                HtmlText.Of(group.Cluster),
                string.Create(CultureInfo.InvariantCulture, $"{group.Count} {OverviewText.NameOf(group)}"),
                HtmlText.Of(OverviewText.SizeOf(group)),
                group.Seats == 0 ? "" : group.Seats.ToString("N0", CultureInfo.InvariantCulture)
            );
        text.Append(table);
        if (OverviewText.TotalOf(machines) is { } total)
            text.Append($"<p>{HtmlText.Of(total)}.</p>\n");
    }
}

using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Overview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The overview of a preview as text: what is created, what is risky, what costs.</summary>
internal static class OverviewText
{
    private const string Gap = "  ";
    private const string Item = "    ";
    private const string Below = "      ";
    private const int MbPerGb = 1024;

    /// <summary>Appends the overview.</summary>
    public static void Append(TextPage page, PreviewModel model, Style style, bool isFull)
    {
        AppendGlance(page, Glance.Of(model), style);
        page.Blank().Line("", "", [TextUnit.Of("What is created", style.Heading)]);
        page.Line(Gap, Gap, [TextUnit.Of(PreviewSummary.Of(model), model.HasErrors ? style.Error : style.Good)]);
        if (!model.Overview.Kinds.IsEmpty)
            page.Line(Gap, Gap, Kinds(model.Overview.Kinds));
        AppendMachines(page, model.Overview.Machines, style);
        AppendSections(page, "Risk", model.Overview.Risk, style, isFull);
        AppendSections(page, "Cost drivers, without prices", model.Overview.Cost, style, isFull);
    }

    private static void AppendGlance(TextPage page, ImmutableArray<GlanceLine> lines, Style style)
    {
        if (lines.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of(Glance.Title, style.Heading)]);
        var column = lines.Max(line => line.Title.Length);
        var below = new string(' ', Gap.Length * 2 + column);
        foreach (var line in lines)
            page.Line(
                Gap,
                below,
                [
                    TextUnit.Of(line.Title, style.Accent).PaddedTo(column),
                    .. TextUnit
                        .Sentence(line.IsNotable ? $"! {line.Text}" : line.Text)
                        .Select((word, i) => i == 0 ? word with { Gap = Gap.Length } : word),
                ]
            );
    }

    /// <summary>A size as people say it: <c>8 vCPU, 32 GB</c>.</summary>
    public static string SizeOf(MachineGroup group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Processors} vCPU, {group.MemoryMb / (double)MbPerGb:0.#} GB");

    /// <summary>What the machines are, in the number that fits.</summary>
    public static string NameOf(MachineGroup group) =>
        (group.AreHosts ? ResourceKinds.SessionHosts : ResourceKinds.FileServerNodes).For(group.Count);

    private static IEnumerable<TextUnit> Kinds(ImmutableArray<KindCount> kinds) =>
        kinds.Select(
            (kind, i) =>
                TextUnit.Of(
                    string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.Kind}{(i == kinds.Length - 1 ? "" : ",")}")
                ) with
                {
                    Gap = 1,
                }
        );

    private static void AppendMachines(TextPage page, ImmutableArray<MachineGroup> machines, Style style)
    {
        if (machines.IsEmpty)
            return;
        page.Line(Gap, Gap, [TextUnit.Of("Machines", style.Accent)]);
        var owner = machines.Max(group => TextUnit.Of(group.Owner).Width);
        var cluster = machines.Max(group => TextUnit.Of(group.Cluster).Width);
        foreach (var group in machines)
            page.Line(
                Item,
                Below,
                [
                    TextUnit.Of(group.Owner).PaddedTo(owner),
                    TextUnit.Of(group.Cluster).PaddedTo(cluster),
                    TextUnit.Of(string.Create(CultureInfo.InvariantCulture, $"{group.Count, 4} {NameOf(group)} × {SizeOf(group)}")),
                    TextUnit.Of(group.Seats == 0 ? "" : PreviewSummary.Count(group.Seats, "seat"), style.Good),
                ]
            );
        if (TotalOf(machines) is { } total)
            page.Line(Item, Below, TextUnit.Sentence(total));
    }

    /// <summary>The session hosts of several groups together; null where one line says it already.</summary>
    public static string? TotalOf(ImmutableArray<MachineGroup> machines)
    {
        ImmutableArray<MachineGroup> hosts = [.. machines.Where(group => group.AreHosts)];
        if (hosts.Length < 2)
            return null;
        var (count, processors, seats) = (
            hosts.Sum(group => group.Count),
            hosts.Sum(group => group.Count * group.Processors),
            hosts.Sum(group => group.Seats)
        );
        // a pool without a session limit has no number of seats
        var seated = hosts.Any(group => group.Seats == 0) ? "" : $", {PreviewSummary.Count(seats, "seat")}";
        return string.Create(CultureInfo.InvariantCulture, $"All session hosts: {count}, {processors} vCPU{seated}");
    }

    private static void AppendSections(TextPage page, string title, ImmutableArray<OverviewSection> sections, Style style, bool isFull)
    {
        if (sections.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of(title, style.Heading)]);
        foreach (var section in sections)
        {
            page.Line(Gap, Gap, [TextUnit.Of(section.Title, style.Accent)]);
            foreach (var line in section.Lines)
                page.Line(Item, Below, UnitsOf(line, style, isFull));
        }
    }

    // an author who reads a notable line wants to know what to change
    private static IEnumerable<TextUnit> UnitsOf(OverviewLine line, Style style, bool isFull)
    {
        var isNotable = line.Severity == OverviewWeight.Notable;
        yield return TextUnit.Of(isNotable ? "!" : "-", isNotable ? style.Warning : style.Quiet);
        foreach (var word in TextUnit.Sentence(line.Text))
            yield return word;
        if (line.Setting is { } setting && (isNotable || isFull))
            yield return TextUnit.Of($"({setting})", style.Quiet) with
            {
                Gap = 1,
            };
    }
}

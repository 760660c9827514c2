using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering.Html;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What a stack reads from other stacks, as a short section of a preview: a line for each stack and contract.</summary>
internal static class ReadsFromList
{
    /// <summary>The heading.</summary>
    public const string Title = "Reads from other stacks";

    private const string Gap = "  ";
    private const string Assumed = "assumed, because the preview cannot read this stack";

    /// <summary>Appends the section as text; nothing where nothing is read.</summary>
    public static void Append(TextPage page, ImmutableArray<ReadFrom> reads, Style style)
    {
        if (reads.IsEmpty)
            return;
        page.Blank().Line("", "", [TextUnit.Of(Title, style.Heading)]);
        foreach (var read in reads)
            page.Line(
                Gap,
                Gap + Gap,
                [
                    TextUnit.Of(read.Stack, style.Accent),
                    TextUnit.Of(ContractOf(read), style.Quiet),
                    .. MembersOf(read).Select(member => TextUnit.Of(member)),
                    .. read.IsAssumed ? TextUnit.Sentence($"({Assumed})") : [],
                ]
            );
    }

    /// <summary>The section as Markdown; empty where nothing is read.</summary>
    public static string Markdown(ImmutableArray<ReadFrom> reads)
    {
        if (reads.IsEmpty)
            return "";
        var text = new StringBuilder($"\n### {Title}\n\n| Stack | Contract | Members |\n|---|---|---|\n");
        foreach (var read in reads)
            text.Append(
                $"| {MarkdownText.Code(read.Stack)} | {MarkdownText.Of(ContractOf(read))} | {string.Join(", ", MembersOf(read).Select(MarkdownText.Code))}{(read.IsAssumed ? $" *{Assumed}*" : "")} |\n"
            );
        return text.ToString();
    }

    /// <summary>The section as HTML; empty where nothing is read.</summary>
    public static string Html(ImmutableArray<ReadFrom> reads)
    {
        if (reads.IsEmpty)
            return "";
        var table = new HtmlTable(Title, "Stack", "Contract", "Members");
        foreach (var read in reads)
            table.Row(
                HtmlText.Code(read.Stack),
                HtmlText.Of(ContractOf(read)),
                string.Join(", ", MembersOf(read).Select(HtmlText.Code)) + (read.IsAssumed ? $"<br><small>{Assumed}</small>" : "")
            );
        return table.ToString();
    }

    private static string ContractOf(ReadFrom read) => string.Create(CultureInfo.InvariantCulture, $"{read.Output} version {read.Version}");

    // of hosts there may be thousands
    private static ImmutableArray<string> MembersOf(ReadFrom read)
    {
        const string Before = $"{ContractMemberNames.Hosts}.";
        const string After = $".{ContractMemberNames.MachineId}";
        var hosts = read.Members.Where(member => member.StartsWith(Before, StringComparison.Ordinal)).ToList();
        return hosts.Count < 2
            ? read.Members
            : [.. read.Members.Except(hosts), $"{Before}({NameRuns.Of(hosts.Select(host => host[Before.Length..^After.Length]))}){After}"];
    }
}

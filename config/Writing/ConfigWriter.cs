using System.Text;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Writing;

/// <summary>Writes a config as YAML, for people to read and change: settings in the order of the reference, comments where they belong.</summary>
public static class ConfigWriter
{
    // a comment that would make a longer line stands above it
    private const int Columns = 120;

    /// <summary>The YAML of a draft; it ends with a line feed.</summary>
    public static string Write(ConfigDraft draft)
    {
        var text = new StringBuilder();
        foreach (var line in draft.Header)
            Comment(text, 0, line);
        foreach (var (index, section) in draft.Root.Entries.Index())
        {
            // a blank line between sections
            if (index > 0 || draft.Header.Count > 0)
                text.Append('\n');
            Entry(text, 0, section.Key, section.Value, prefix: "");
        }
        return text.ToString();
    }

    // the prefix is that of a list's item, and stands in place of the last two blanks of the indent
    private static void Entry(StringBuilder text, int indent, string key, DraftNode node, string prefix)
    {
        var margin = prefix.Length == 0 ? new string(' ', indent) : new string(' ', indent - prefix.Length) + prefix;
        var line = $"{margin}{YamlScalar.Of(key, isText: true)}:";
        var closed = Closed(node);
        Comments(text, indent - prefix.Length, node, line.Length + (closed is null ? 0 : closed.Length + 1), out var end);
        text.Append(line).Append(closed is null ? "" : $" {closed}").Append(end).Append('\n');
        if (closed is null)
            Content(text, indent + 2, node);
    }

    private static void Content(StringBuilder text, int indent, DraftNode node)
    {
        if (node is DraftMap map)
            Map(text, indent, map, prefix: "");
        else if (node is DraftList list)
            foreach (var item in list.Items)
                Item(text, indent, item);
    }

    private static void Map(StringBuilder text, int indent, DraftMap map, string prefix)
    {
        foreach (var (index, entry) in map.Entries.Index())
            Entry(text, indent, entry.Key, entry.Value, index == 0 ? prefix : "");
    }

    private static void Item(StringBuilder text, int indent, DraftNode item)
    {
        if (item is DraftMap { IsEmpty: false } map)
        {
            Comments(text, indent, item, Columns, out _);
            Map(text, indent + 2, map, prefix: "- ");
            return;
        }

        var closed = Closed(item) ?? throw new InvalidOperationException("No setting is a list of lists.");
        Comments(text, indent, item, indent + closed.Length + 2, out var end);
        text.Append(' ', indent).Append("- ").Append(closed).Append(end).Append('\n');
    }

    // what fits on the line of its key; null for what follows below it
    private static string? Closed(DraftNode node) =>
        node switch
        {
            DraftScalar scalar => YamlScalar.Of(scalar.Text, scalar.IsText),
            DraftMap { IsEmpty: true } => "{}",
            DraftList { Items.Count: 0 } => "[]",
            DraftList list when FlowList(list) is { } flow => flow,
            _ => null,
        };

    private static string? FlowList(DraftList list)
    {
        const int longest = 80;
        if (!list.Items.All(item => item is DraftScalar { Beside: null, Above.Count: 0 }))
            return null;
        var flow = $"[{string.Join(", ", list.Items.Cast<DraftScalar>().Select(item => YamlScalar.InFlow(item.Text, item.IsText)))}]";
        return flow.Length <= longest ? flow : null;
    }

    private static void Comments(StringBuilder text, int indent, DraftNode node, int length, out string end)
    {
        foreach (var line in node.Above)
            Comment(text, indent, line);
        end = "";
        if (node.Beside is not { } beside)
            return;
        if (length + beside.Length + 3 <= Columns)
            end = $"  # {VisibleText.Of(beside)}";
        else
            Comment(text, indent, beside);
    }

    // what breaks a line, or cannot stand in YAML, would end the comment
    private static void Comment(StringBuilder text, int indent, string line) =>
        text.Append(' ', indent).Append(line.Length == 0 ? "#" : $"# {VisibleText.Of(line)}").Append('\n');
}

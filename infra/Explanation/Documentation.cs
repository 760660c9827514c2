using System.Collections.Immutable;
using System.Reflection;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Explanation;

/// <summary>
/// The documentation of this version, which is embedded in this assembly: a project of one's own has no folder docs. Without the pages on diagnostics, which <c>avd explain</c> knows by
/// their codes.
/// </summary>
internal static class Documentation
{
    private const string Folder = "docs/";
    private const string Decisions = "docs/decisions/";

    private static readonly Assembly Program = typeof(Documentation).Assembly;

    private static readonly Lazy<ImmutableSortedDictionary<string, DocumentPage>> Known = new(() =>
        Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => new DocumentPage(name.Replace('\\', '/'), Read(name)))
            .ToImmutableSortedDictionary(page => page.Path, page => page, StringComparer.Ordinal)
    );

    /// <summary>The pages for users, by their paths. The decisions are about this program itself; they are found, too, because sources name them.</summary>
    public static IEnumerable<DocumentPage> All =>
        Known.Value.Values.Where(page => !page.Path.StartsWith(Decisions, StringComparison.Ordinal));

    /// <summary>The page, or the section of it, at an address such as <c>docs/init.md</c> or <c>docs/init.md#ask</c>; null if there is none.</summary>
    public static DocumentPage? Find(string address)
    {
        var (path, anchor) = address.Split('#', 2) is [var page, var heading] ? (page, heading) : (address, null);
        return !Known.Value.TryGetValue(path, out var found) ? null
            : anchor is null ? found
            : found.Section(anchor);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A page of the documentation, or a section of one.</summary>
/// <param name="Path">Where it is, such as <c>docs/init.md</c>.</param>
/// <param name="Text">Its Markdown.</param>
internal sealed record DocumentPage(string Path, string Text)
{
    private const string Fence = "```";

    /// <summary>Its heading. A generated page has a comment before it.</summary>
    public string Title => Text.Split('\n') is var lines && HeadingsIn(lines) is [var first, ..] ? TitleOf(lines[first]) : Path;

    /// <summary>A section: from its heading to the next heading of the same or a higher level; null if there is none.</summary>
    /// <param name="anchor">The heading as links name it.</param>
    public DocumentPage? Section(string anchor)
    {
        var lines = Text.Split('\n');
        var headings = HeadingsIn(lines);
        var first = headings.FindIndex(heading => DiagnosticsDocument.AnchorOf(TitleOf(lines[heading])) == anchor);
        if (first < 0)
            return null;
        var start = headings[first];
        var next = headings.Skip(first + 1).FirstOrDefault(heading => LevelOf(lines[heading]) <= LevelOf(lines[start]), lines.Length);
        return this with { Path = $"{Path}#{anchor}", Text = $"{string.Join('\n', lines[start..next]).TrimEnd('\n')}\n" };
    }

    // a comment in an example is no heading
    private static List<int> HeadingsIn(string[] lines)
    {
        var isExample = false;
        var found = new List<int>();
        foreach (var (at, line) in lines.Index())
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
                isExample = !isExample;
            else if (!isExample && LevelOf(line) > 0)
                found.Add(at);
        return found;
    }

    private static int LevelOf(string line) =>
        line.TakeWhile(c => c == '#').Count() is var level && level < line.Length && line[level] == ' ' ? level : 0;

    private static string TitleOf(string heading) => heading.TrimStart('#').Trim();
}

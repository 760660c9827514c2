using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace AvdPulumi.Configuration.Reading;

/// <summary>
/// Tabs on a line that holds nothing else, or only a comment. YAML allows them (chapter 6.6 Comments), YamlDotNet stumbles over
/// some of them, and takes the spaces before others for an indentation.
/// </summary>
internal static partial class IdleTabs
{
    // each stumble costs a look at the whole text before it; past this the tab is reported
    private const long MostCharacters = 16_000_000;

    /// <summary>The text with spaces in place of those tabs; inside a block of text, of those only at which YamlDotNet stumbles. Lines and columns stay as they are.</summary>
    public static string Removed(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        if (!Array.Exists(lines, IsIdle))
            return text;
        ClearOutsideBlocks(lines);
        text = string.Join('\n', lines);
        if (!Array.Exists(lines, IsIdle))
            return text;
        for (long looked = text.Length; looked <= MostCharacters; looked += text.Length)
        {
            if (StumblesAt(text) is not { } at || at >= lines.Length || !IsIdle(lines[at]))
                return text;
            for (; at < lines.Length && (IsIdle(lines[at]) || string.IsNullOrWhiteSpace(lines[at])); at++)
                lines[at] = WithoutTabs(lines[at]);
            text = string.Join('\n', lines);
        }
        return text;
    }

    /// <summary>Whether a line begins with white space that has a tab in it, and means nothing.</summary>
    public static bool IsIdle(string line)
    {
        var rest = line.AsSpan().TrimStart([' ', '\t']);
        return line.AsSpan(0, line.Length - rest.Length).Contains('\t') && (rest.IsEmpty || rest[0] is '#' or '\r');
    }

    // in a block of text, behind | or >, a tab may be part of it. All that is indented further than the line with | or > is left alone
    private static void ClearOutsideBlocks(string[] lines)
    {
        int? block = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].AsSpan().TrimStart(' ').Length;
            if (IsIdle(lines[i]))
            {
                if (block is null || indent <= block)
                    lines[i] = WithoutTabs(lines[i]);
            }
            else if (!string.IsNullOrWhiteSpace(lines[i]) && (block is null || indent <= block))
            {
                block = BlockStart().IsMatch(lines[i]) ? indent : null;
            }
        }
    }

    [GeneratedRegex(@"(^|[ \t])[|>][-+0-9]*([ \t]+#.*)?[ \t\r]*$", RegexOptions.NonBacktracking)]
    private static partial Regex BlockStart();

    // the line, from 0, at whose tab the scanner gives up
    private static int? StumblesAt(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            // behind a fault of the text the scanner hands out errors without end
            while (scanner.MoveNext() && scanner.Current is not Error) { }
        }
        catch (YamlException fault) when (YamlFault.IsAboutTab(fault))
        {
            return (int)scanner.CurrentPosition.Line - 1;
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException)
        {
            // the reader comes to it later, and reports it
        }
        return null;
    }

    private static string WithoutTabs(string line)
    {
        var length = line.Length - line.AsSpan().TrimStart([' ', '\t']).Length;
        return string.Concat(new string(' ', length), line.AsSpan(length));
    }
}

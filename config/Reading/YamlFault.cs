using AvdPulumi.Configuration.Diagnostics;
using YamlDotNet.Core;

namespace AvdPulumi.Configuration.Reading;

/// <summary>Says in plain words what YamlDotNet found. Nothing of the text is repeated: it could be a secret.</summary>
internal static class YamlFault
{
    // the first fragment that its message holds decides
    private static readonly (string Fragment, string Sentence)[] Sentences =
    [
        ("cannot start any token", "the line begins with a character that needs quotes, such as @, ` or %"),
        ("multiline plain scalar, found invalid mapping", "the line before lacks its colon, or this line is indented wrongly"),
        ("found invalid mapping", "a colon follows where no key can be; put a value that holds ': ' in quotes, and check the indentation"),
        (
            "mapping values are not allowed",
            "a colon follows where no key can be; put a value that holds ': ' in quotes, and check the indentation"
        ),
        ("could not find expected ':'", "a key lacks its colon"),
        ("did not find expected key", "a key is expected, indented like the keys before it; a text after a closing quote is none"),
        ("did not find expected '-'", "an item of the list is expected, indented like the items before it"),
        ("did not find expected ',' or ']'", "a list in brackets is not closed, or lacks a comma"),
        ("did not find expected ',' or '}'", "a map in braces is not closed, or lacks a comma"),
        ("did not find expected node content", "a value is expected before this bracket or brace"),
        ("unknown escape", "a backslash in double quotes must be doubled, or the text put in single quotes"),
        ("wrong indentation", "a text in quotes is not closed, or goes on with too little indentation"),
        ("block scalar", "after | or > only a digit, + or - may follow on the line"),
        ("scanning a directive", "a line that begins with % needs quotes"),
        ("unexpected end of stream", "a quote, bracket or brace is opened and never closed"),
        ("entries are not allowed", "a hyphen begins a list where none can be; begin the list on a line of its own"),
        ("scanning a tag", "a text that begins with ! needs quotes"),
        ("undefined tag handle", "a text that begins with ! needs quotes"),
        ("scanning an anchor or alias", "a text that begins with & or * needs quotes"),
        ("expected <document start>", "the text goes on after its end; check the indentation of this line"),
    ];

    /// <summary>Whether YamlDotNet gave up at a tab. It does not say where that is.</summary>
    public static bool IsAboutTab(YamlException fault) => fault.Message.Contains(" tab ", StringComparison.Ordinal);

    /// <summary>The finding for a fault.</summary>
    /// <param name="fault">What YamlDotNet says.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="reached">How far YamlDotNet has looked.</param>
    /// <param name="file">The name of the file.</param>
    public static Diagnostic Explain(YamlException fault, string text, Mark reached, string file)
    {
        var lines = text.Split('\n');
        if ((IsAboutTab(fault) ? TabFrom((int)reached.Line, lines, file) : TabNear(fault, lines, file)) is { } tab)
            return FileDiagnostics.Tab(tab);
        var sentence = Sentences
            .FirstOrDefault(known => fault.Message.Contains(known.Fragment, StringComparison.OrdinalIgnoreCase))
            .Sentence;
        return FileDiagnostics.Syntax(
            PlaceOf(fault.Start, text, file),
            sentence ?? "the text breaks YAML's grammar; check indentation, quotes and brackets"
        );
    }

    /// <summary>The place of a mark. YamlDotNet puts the end of a text that does not end with a line break on a line that is not there.</summary>
    public static Origin PlaceOf(Mark mark, string text, string file)
    {
        if (mark.Index < text.Length)
            return new Origin(OriginKind.File, file, (int)mark.Line, (int)mark.Column);
        var start = text.LastIndexOf('\n') + 1;
        return new Origin(OriginKind.File, file, text.AsSpan().Count('\n') + 1, text.Length - start + 1);
    }

    // the line that was reached, or where it has no tab the next one that has
    private static Origin? TabFrom(int reached, string[] lines, string file)
    {
        for (var number = Math.Max(1, reached); number <= lines.Length; number++)
            if (TabIn(number, lines, file) is { } tab)
                return tab;
        return null;
    }

    // other faults may follow from a tab: inside a block of text and before a comment it is allowed
    private static Origin? TabNear(YamlException fault, string[] lines, string file)
    {
        for (var number = Math.Max(1, (int)fault.Start.Line - 1); number <= Math.Min(lines.Length, (int)fault.End.Line + 1); number++)
            if (!IdleTabs.IsIdle(lines[number - 1]) && TabIn(number, lines, file) is { } tab)
                return tab;
        return null;
    }

    private static Origin? TabIn(int number, string[] lines, string file)
    {
        var indent = lines[number - 1].AsSpan();
        indent = indent[..(indent.Length - indent.TrimStart().Length)];
        var tab = indent.IndexOf('\t');
        return tab < 0 ? null : new Origin(OriginKind.File, file, number, tab + 1);
    }
}

using YamlDotNet.Core;

namespace AvdPulumi.Configuration;

/// <summary>Says in plain words what YamlDotNet found. Nothing of the text is repeated: it could be a secret.</summary>
internal static class YamlFault
{
    // the first fragment that its message holds decides
    private static readonly (string Fragment, string Sentence)[] Sentences =
    [
        ("cannot start any token", "the line begins with a character that needs quotes, such as @, ` or %"),
        ("multiline plain scalar, found invalid mapping", "the line before lacks its colon, or this line is indented wrongly"),
        ("found invalid mapping", "a colon follows where no key can be; put a value that holds ': ' in quotes, and check the indentation"),
        ("mapping values are not allowed", "a colon follows where no key can be; put a value that holds ': ' in quotes, and check the indentation"),
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

    public static Diagnostic Explain(YamlException fault, string text, string file)
    {
        if (TabNear(fault, text, file) is { } tab) return FileDiagnostics.Tab(tab);
        var sentence = Sentences.FirstOrDefault(known => fault.Message.Contains(known.Fragment, StringComparison.OrdinalIgnoreCase)).Sentence;
        return FileDiagnostics.Syntax(
            new Origin(OriginKind.File, file, (int)fault.Start.Line, (int)fault.Start.Column),
            sentence ?? "the text breaks YAML's grammar; check indentation, quotes and brackets");
    }

    // a tab is only a fault where YamlDotNet stumbles over it: inside a block of text it is allowed
    private static Origin? TabNear(YamlException fault, string text, string file)
    {
        var lines = text.Split('\n');
        for (var number = Math.Max(1, (int)fault.Start.Line - 1); number <= Math.Min(lines.Length, (int)fault.End.Line + 1); number++)
        {
            var indent = lines[number - 1].AsSpan();
            indent = indent[..(indent.Length - indent.TrimStart().Length)];
            var tab = indent.IndexOf('\t');
            if (tab >= 0) return new Origin(OriginKind.File, file, number, tab + 1);
        }
        return null;
    }
}

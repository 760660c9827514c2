using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What can be wrong with a file before anything is known about its meaning: AVD0001 to AVD0019.</summary>
internal static class FileDiagnostics
{
    private const string Yaml = "YAML 1.2.2, https://yaml.org/spec/1.2.2/";
    private const int LongestKeyShown = 60;
    private const string Design = "Architecture Deep Design, Phase 0 Is a Hard Gate";

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new("AVD0001", "A configuration file is missing", "config/variables.yml is the single source of truth; nothing can be checked or deployed without it.",
            "no file config/variables.yml", "Copy one of config/examples to config/variables.yml and change it.", Design),
        new("AVD0002", "A configuration file is empty", "The file exists and holds nothing, or nothing but comments.",
            "# to be done", "Fill it, or delete it if it is an overlay that is not needed.", Design),
        new("AVD0003", "A file is not UTF-8", "A byte in the file cannot be UTF-8; often the file was saved in a Windows code page.",
            "a file with the byte 0xE4 for the letter ä", "Save the file as UTF-8.", "YAML 1.2.2, chapter 5.2 Character Encodings"),
        new("AVD0004", "A file is UTF-16 or UTF-32", "The file begins with the mark of another Unicode encoding; PowerShell's > once wrote such files.",
            "a file that begins with the bytes FF FE", "Save the file as UTF-8.", "YAML 1.2.2, chapter 5.2 Character Encodings"),
        new("AVD0005", "The YAML cannot be read", "The text breaks YAML's grammar; what follows the place could not be read.",
            "host_pool: {name: x", "Put the named place right. Indentation and unclosed quotes or brackets are the usual causes.", Yaml),
        new("AVD0006", "A tab is used to indent", "YAML allows spaces only.",
            "host_pool:\n\tname: x", "Replace the tab by spaces, and set your editor to insert spaces.", "YAML 1.2.2, chapter 6.1 Indentation Spaces"),
        new("AVD0007", "A file holds several documents", "Only the first document was read; the others would be ignored.",
            "host_pool: {}\n---\nworkspace: {}", "Remove the line with ---, or move the rest to another file.", Yaml),
        new("AVD0008", "A key is given twice", "The second value would silently win or lose.",
            "name: a\nname: b", "Remove one of the two.", "YAML 1.2.2, chapter 3.2.1.3 Node Comparison"),
        new("AVD0009", "A key is not text", "A list or a map stands where a key is expected; often a value that begins with { or [ lacks its quotes.",
            "? [a, b]\n: c", "Use a text as the key.", Yaml),
        new("AVD0010", "An alias has no anchor", "*name refers to &name, which must come earlier in the same file and be complete.",
            "size: *large", "Define the anchor above the alias, or write the value out.", "YAML 1.2.2, chapter 7.1 Alias Nodes"),
        new("AVD0011", "The file is nested too deeply", "Settings are at most eight levels deep; a file nested much deeper is not a configuration.",
            "[[[[[[[[[[[[[[ and so on", "Flatten the place that is named.", "AvdPulumi, docs/configuration.md"),
        new("AVD0012", "The file is too large", "The file, or what its aliases expand to, exceeds what a configuration can sensibly hold.",
            "anchors that double themselves thirty times", "Split or shorten the file.", "AvdPulumi, docs/configuration.md"),
        new("AVD0013", "A merge key has no map", "<< takes a map, an alias of a map, or a list of these.",
            "<<: [1, 2]", "Give it the alias of a map, such as <<: *defaults.", "YAML language-independent type: merge key"),
        new("AVD0014", "A tag is not known", "Settings have types of their own; only the tags of YAML's core are understood.",
            "name: !secret x", "Remove the tag.", "YAML 1.2.2, chapter 10.3 Core Schema"),
        new("AVD0015", "A file cannot be opened", "The operating system refused to read the file.",
            "a file without read permission", "Give the account that runs this program permission to read it.", Design),
        new("AVD0016", "A file does not hold a map", "The outermost level of a configuration file is a map of sections.",
            "- host_pool", "Begin with the sections: subscription:, deployment:, and so on.", Design),
        new("AVD0017", "A control character stands in a file",
            "The character cannot be seen and means nothing in a configuration; a damaged file is full of them. In a value, double quotes and an escape can write it.",
            "name: hp-contoso followed by the byte 00", "Remove the character, or restore the file.", "YAML 1.2.2, chapter 5.1 Character Set"),
        new("AVD0018", "Not all findings are listed", "There are more than a thousand errors, or as much advice; usually one mistake repeats itself.",
            "a list of 100 000 addresses of which none is one", "Put the first ones right and try again.", "AvdPulumi, docs/configuration.md") { Severity = Severity.Note },
    ];

    public static Diagnostic Missing(string file) =>
        Error("AVD0001", At(file), $"{file} does not exist.", "Copy one of config/examples, such as small.yml, to that place and change it.");

    public static Diagnostic Empty(string file) =>
        Error("AVD0002", At(file, 1, 1), $"{file} is empty.", "Copy one of config/examples, such as small.yml, into it and change it.");

    public static Diagnostic EmptyOverlay(string file) =>
        new("AVD0002", Severity.Warning, At(file, 1, 1), "", $"{file} is empty and changes nothing.", "Delete it if the stack needs no overlay.");

    public static Diagnostic NotUtf8(string file, int line, int column) =>
        Error("AVD0003", At(file, line, column), $"{file} is not UTF-8: the byte here is no part of a character.", "Save the file as UTF-8.");

    public static Diagnostic WrongUnicode(string file, string encoding) =>
        Error("AVD0004", At(file, 1, 1), $"{file} is {encoding}, but must be UTF-8.", "Save the file as UTF-8.");

    public static Diagnostic Syntax(Origin origin, string problem) =>
        Error("AVD0005", origin, $"The YAML cannot be read here: {problem}.", "What follows in this file was not checked.");

    public static Diagnostic Tab(Origin origin) =>
        Error("AVD0006", origin, "The line is indented with a tab, but YAML allows spaces only.", "Replace the tab by spaces.");

    public static Diagnostic SeveralDocuments(Origin origin) =>
        Error("AVD0007", origin, "A second document begins here, but a file holds one.", "Remove the line with ---.");

    public static Diagnostic DuplicateKey(Origin origin, string key, Origin first) =>
        Error("AVD0008", origin, $"The key '{Excerpt.Of(key, LongestKeyShown)}' is given a second time; the first is in line {first.Line}.", "Remove one of the two.");

    public static Diagnostic KeyIsNotText(Origin origin) =>
        Error("AVD0009", origin, "A key must be a text, but here it is a list or a map.", "A value that begins with { or [ needs quotes.");

    // neither the alias nor the tag is repeated: a password may begin with * or !
    public static Diagnostic UnknownAnchor(Origin origin) =>
        Error("AVD0010", origin, "The alias here has no anchor before it in this file.", "Define the anchor above; a text that begins with * needs quotes.");

    public static Diagnostic TooDeep(Origin origin, int most) =>
        Error("AVD0011", origin, $"The file is nested deeper than {most} levels here.", "What follows in this file was not checked.");

    public static Diagnostic TooLarge(Origin origin, string what) =>
        Error("AVD0012", origin, $"The file is too large: {what}.", "Split or shorten it.");

    public static Diagnostic MergeNeedsMap(Origin origin) =>
        Error("AVD0013", origin, "The merge key << needs a map, an alias of a map, or a list of these.", "Write for instance <<: *defaults.");

    public static Diagnostic UnknownTag(Origin origin) =>
        Error("AVD0014", origin, "The tag here is not known.", "Remove it, the type of a setting is fixed; a text that begins with ! needs quotes.");

    public static Diagnostic Unreadable(string file, string reason, string hint = "Check its permissions.") =>
        Error("AVD0015", At(file), $"{file} cannot be opened: {reason}", hint);

    public static Diagnostic Folder(string file) =>
        Error("AVD0015", At(file), $"{file} is a folder, and the configuration is a file.", "Name a file in it, such as variables.yml.");

    public static Diagnostic NotAMap(Origin origin, string file) =>
        Error("AVD0016", origin, $"{file} must hold a map of sections.", "Begin with a section, such as host_pool:");

    public static Diagnostic ControlCharacter(Origin origin, string what) =>
        Error("AVD0017", origin, $"{what} holds a control character, which cannot be seen.", "Remove it; if there are many, the file is damaged.");

    public static Diagnostic NotAllListed(int number) =>
        new("AVD0018", Severity.Note, null, "", $"{number} more findings are not listed.", "Put these right first; one mistake may repeat itself.");

    private static Origin At(string file, int line = 0, int column = 0) => new(OriginKind.File, file, line, column);

    private static Diagnostic Error(string code, Origin origin, string message, string hint) => new(code, Severity.Error, origin, "", message, hint);
}

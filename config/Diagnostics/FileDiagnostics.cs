using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What can be wrong with a file before anything is known about its meaning: AVD0001 to AVD0019.</summary>
internal static class FileDiagnostics
{
    private const int LongestKeyShown = 60;

    private static readonly DiagnosticDescriptor AVD0001 = new()
    {
        Code = "AVD0001",
        Title = "A configuration file is missing",
        Cause = "config/variables.yml is the single source of truth; nothing can be checked or deployed without it.",
        Example = "no file config/variables.yml",
        Remedy = "Copy one of config/examples to config/variables.yml and change it.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0002 = new()
    {
        Code = "AVD0002",
        Title = "A configuration file is empty",
        Cause = "The file exists and holds nothing, or nothing but comments.",
        Example = "# to be done",
        Remedy = "Fill it, or delete it if it is an overlay that is not needed.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0003 = new()
    {
        Code = "AVD0003",
        Title = "A file is not UTF-8",
        Cause = "A byte in the file cannot be UTF-8; often the file was saved in a Windows code page.",
        Example = "a file with the byte 0xE4 for the letter ä",
        Remedy = "Save the file as UTF-8.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#52-character-encodings"),
    };

    private static readonly DiagnosticDescriptor AVD0004 = new()
    {
        Code = "AVD0004",
        Title = "A file is UTF-16 or UTF-32",
        Cause = "The file begins with the mark of another Unicode encoding; PowerShell's > once wrote such files.",
        Example = "a file that begins with the bytes FF FE",
        Remedy = "Save the file as UTF-8.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#52-character-encodings"),
    };

    private static readonly DiagnosticDescriptor AVD0005 = new()
    {
        Code = "AVD0005",
        Title = "The YAML cannot be read",
        Cause = "The text breaks YAML's grammar; what follows the place could not be read.",
        Example = "host_pool: {name: x",
        Remedy = "Put the named place right. Indentation and unclosed quotes or brackets are the usual causes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0006 = new()
    {
        Code = "AVD0006",
        Title = "A tab is used to indent",
        Cause = "YAML allows spaces only.",
        Example = "host_pool:\n\tname: x",
        Remedy = "Replace the tab by spaces, and set your editor to insert spaces.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#61-indentation-spaces"),
    };

    private static readonly DiagnosticDescriptor AVD0007 = new()
    {
        Code = "AVD0007",
        Title = "A file holds several documents",
        Cause = "Only the first document was read; the others would be ignored.",
        Example = "host_pool: {}\n---\nworkspace: {}",
        Remedy = "Remove the line with ---, or move the rest to another file.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0008 = new()
    {
        Code = "AVD0008",
        Title = "A key is given twice",
        Cause = "The second value would silently win or lose.",
        Example = "name: a\nname: b",
        Remedy = "Remove one of the two.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#3213-node-comparison"),
    };

    private static readonly DiagnosticDescriptor AVD0009 = new()
    {
        Code = "AVD0009",
        Title = "A key is not text",
        Cause = "A list or a map stands where a key is expected; often a value that begins with { or [ lacks its quotes.",
        Example = "? [a, b]\n: c",
        Remedy = "Use a text as the key.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0010 = new()
    {
        Code = "AVD0010",
        Title = "An alias has no anchor",
        Cause = "*name refers to &name, which must come earlier in the same file and be complete.",
        Example = "size: *large",
        Remedy = "Define the anchor above the alias, or write the value out.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#71-alias-nodes"),
    };

    private static readonly DiagnosticDescriptor AVD0011 = new()
    {
        Code = "AVD0011",
        Title = "The file is nested too deeply",
        Cause = "Settings are at most eight levels deep; a file nested much deeper is not a configuration.",
        Example = "[[[[[[[[[[[[[[ and so on",
        Remedy = "Flatten the place that is named.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0012 = new()
    {
        Code = "AVD0012",
        Title = "The file is too large",
        Cause = "The file, or what its aliases expand to, exceeds what a configuration can sensibly hold.",
        Example = "anchors that double themselves thirty times",
        Remedy = "Split or shorten the file.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0013 = new()
    {
        Code = "AVD0013",
        Title = "A merge key has no map",
        Cause = "<< takes a map, an alias of a map, or a list of these.",
        Example = "<<: [1, 2]",
        Remedy = "Give it the alias of a map, such as <<: *defaults.",
        Source = new("Merge Key Language-Independent Type for YAML Version 1.1", "https://yaml.org/type/merge.html"),
    };

    private static readonly DiagnosticDescriptor AVD0014 = new()
    {
        Code = "AVD0014",
        Title = "A tag is not known",
        Cause = "Settings have types of their own; only the tags of YAML's core are understood.",
        Example = "name: !secret x",
        Remedy = "Remove the tag.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#103-core-schema"),
    };

    private static readonly DiagnosticDescriptor AVD0015 = new()
    {
        Code = "AVD0015",
        Title = "A file cannot be opened",
        Cause = "The operating system refused to read the file.",
        Example = "a file without read permission",
        Remedy = "Give the account that runs this program permission to read it.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0016 = new()
    {
        Code = "AVD0016",
        Title = "A file does not hold a map",
        Cause = "The outermost level of a configuration file is a map of sections.",
        Example = "- host_pool",
        Remedy = "Begin with the sections: subscription:, deployment:, and so on.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0017 = new()
    {
        Code = "AVD0017",
        Title = "A control character stands in a file",
        Cause =
            "The character cannot be seen and means nothing in a configuration; a damaged file is full of them. In a value, double quotes and an escape can write it.",
        Example = "name: hp-contoso followed by the byte 00",
        Remedy = "Remove the character, or restore the file.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#51-character-set"),
    };

    private static readonly DiagnosticDescriptor AVD0018 = new()
    {
        Code = "AVD0018",
        Title = "Not all findings are listed",
        Cause = "There are more than a thousand errors, or as much advice; usually one mistake repeats itself.",
        Example = "a list of 100 000 addresses of which none is one",
        Remedy = "Put the first ones right and try again.",
        Source = new("Configuration", "docs/configuration.md"),
        Severity = Severity.Note,
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        AVD0001,
        AVD0002,
        AVD0003,
        AVD0004,
        AVD0005,
        AVD0006,
        AVD0007,
        AVD0008,
        AVD0009,
        AVD0010,
        AVD0011,
        AVD0012,
        AVD0013,
        AVD0014,
        AVD0015,
        AVD0016,
        AVD0017,
        AVD0018,
    ];

    public static Diagnostic Missing(string file) =>
        AVD0001.At(At(file), "", $"{file} does not exist.", "Copy one of config/examples, such as small.yml, to that place and change it.");

    public static Diagnostic Empty(string file) =>
        AVD0002.At(At(file, 1, 1), "", $"{file} is empty.", "Copy one of config/examples, such as small.yml, into it and change it.");

    public static Diagnostic EmptyOverlay(string file) =>
        AVD0002.At(At(file, 1, 1), "", $"{file} is empty and changes nothing.", "Delete it if the stack needs no overlay.") with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic NotUtf8(string file, int line, int column) =>
        AVD0003.At(At(file, line, column), "", $"{file} is not UTF-8: the byte here is no part of a character.", "Save the file as UTF-8.");

    public static Diagnostic WrongUnicode(string file, string encoding) =>
        AVD0004.At(At(file, 1, 1), "", $"{file} is {encoding}, but must be UTF-8.", "Save the file as UTF-8.");

    public static Diagnostic Syntax(Origin origin, string problem) =>
        AVD0005.At(origin, "", $"The YAML cannot be read here: {problem}.", "What follows in this file was not checked.");

    public static Diagnostic Tab(Origin origin) =>
        AVD0006.At(origin, "", "The line is indented with a tab, but YAML allows spaces only.", "Replace the tab by spaces.");

    public static Diagnostic SeveralDocuments(Origin origin) =>
        AVD0007.At(origin, "", "A second document begins here, but a file holds one.", "Remove the line with ---.");

    public static Diagnostic DuplicateKey(Origin origin, string key, Origin first) =>
        AVD0008.At(
            origin,
            "",
            $"The key '{Excerpt.Of(key, LongestKeyShown)}' is given a second time; the first is in line {first.Line}.",
            "Remove one of the two."
        );

    public static Diagnostic KeyIsNotText(Origin origin) =>
        AVD0009.At(origin, "", "A key must be a text, but here it is a list or a map.", "A value that begins with { or [ needs quotes.");

    // neither the alias nor the tag is repeated: a password may begin with * or !
    public static Diagnostic UnknownAnchor(Origin origin) =>
        AVD0010.At(
            origin,
            "",
            "The alias here has no anchor before it in this file.",
            "Define the anchor above; a text that begins with * needs quotes."
        );

    public static Diagnostic TooDeep(Origin origin, int most) =>
        AVD0011.At(origin, "", $"The file is nested deeper than {most} levels here.", "What follows in this file was not checked.");

    public static Diagnostic TooLarge(Origin origin, string what) =>
        AVD0012.At(origin, "", $"The file is too large: {what}.", "Split or shorten it.");

    public static Diagnostic MergeNeedsMap(Origin origin) =>
        AVD0013.At(origin, "", "The merge key << needs a map, an alias of a map, or a list of these.", "Write for instance <<: *defaults.");

    public static Diagnostic UnknownTag(Origin origin) =>
        AVD0014.At(
            origin,
            "",
            "The tag here is not known.",
            "Remove it, the type of a setting is fixed; a text that begins with ! needs quotes."
        );

    public static Diagnostic Unreadable(string file, string reason, string hint = "Check its permissions.") =>
        AVD0015.At(At(file), "", $"{file} cannot be opened: {reason}", hint);

    public static Diagnostic Folder(string file) =>
        AVD0015.At(At(file), "", $"{file} is a folder, and the configuration is a file.", "Name a file in it, such as variables.yml.");

    public static Diagnostic NotAMap(Origin origin, string file) =>
        AVD0016.At(origin, "", $"{file} must hold a map of sections.", "Begin with a section, such as host_pool:");

    public static Diagnostic ControlCharacter(Origin origin, string what) =>
        AVD0017.At(
            origin,
            "",
            $"{what} holds a control character, which cannot be seen.",
            "Remove it; if there are many, the file is damaged."
        );

    public static Diagnostic NotAllListed(int number) =>
        AVD0018.At(null, "", $"{number} more findings are not listed.", "Put these right first; one mistake may repeat itself.");

    private static Origin At(string file, int line = 0, int column = 0) => new(OriginKind.File, file, line, column);
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Problems of a file that are found before its settings are read: AVD0001 to AVD0019.</summary>
internal static class FileDiagnostics
{
    private const int LongestKeyShown = 60;

    private static readonly DiagnosticDescriptor AVD0001 = new()
    {
        Code = "AVD0001",
        Title = "A configuration file is missing",
        Cause = "config/variables.yml is the single source of truth. Without it, nothing can be checked or deployed.",
        Example = "no file config/variables.yml",
        Remedy =
            "Restore the file, such as from git. In a folder without a project, avd init writes one with this file, and asks what the config needs.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0002 = new()
    {
        Code = "AVD0002",
        Title = "A configuration file is empty",
        Cause = "The file has no content, or only comments.",
        Example = "# to be done",
        Remedy = "Add settings to the file, or delete it if it is an overlay that is not needed.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0003 = new()
    {
        Code = "AVD0003",
        Title = "A file is not UTF-8",
        Cause = "The file contains a byte that is not valid in UTF-8. Often the file was saved in a Windows code page.",
        Example = "a file with the byte 0xE4 for the letter ä",
        Remedy = "Save the file as UTF-8.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#52-character-encodings"),
    };

    private static readonly DiagnosticDescriptor AVD0004 = new()
    {
        Code = "AVD0004",
        Title = "A file is UTF-16 or UTF-32",
        Cause =
            "The file starts with the byte order mark of another Unicode encoding. The operator > of Windows PowerShell writes such files.",
        Example = "a file that starts with the bytes FF FE",
        Remedy = "Save the file as UTF-8.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#52-character-encodings"),
    };

    private static readonly DiagnosticDescriptor AVD0005 = new()
    {
        Code = "AVD0005",
        Title = "The YAML cannot be read",
        Cause = "The text at this position is not valid YAML. The rest of the file cannot be read.",
        Example = "host_pool: {name: x",
        Remedy = "Fix the YAML at this position. Common causes are wrong indentation and quotes or brackets that are not closed.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0006 = new()
    {
        Code = "AVD0006",
        Title = "A tab is used for indentation",
        Cause = "YAML allows only spaces for indentation.",
        Example = "host_pool:\n\tname: x",
        Remedy = "Replace the tab with spaces, and configure your editor to insert spaces.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#61-indentation-spaces"),
    };

    private static readonly DiagnosticDescriptor AVD0007 = new()
    {
        Code = "AVD0007",
        Title = "A file contains several documents",
        Cause = "A configuration file contains one YAML document. Other documents are not read.",
        Example = "host_pool: {}\n---\nworkspace: {}",
        Remedy = "Remove the line with ---, or move the second document to another file.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0008 = new()
    {
        Code = "AVD0008",
        Title = "A key is set twice",
        Cause = "Only one of the two values could apply.",
        Example = "name: a\nname: b",
        Remedy = "Remove one of the two keys.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#3213-node-comparison"),
    };

    private static readonly DiagnosticDescriptor AVD0009 = new()
    {
        Code = "AVD0009",
        Title = "A key is not text",
        Cause = "A list or a map is used as a key. Often a value that starts with { or [ is not in quotes.",
        Example = "? [a, b]\n: c",
        Remedy = "Use a text as the key. Put a value that starts with { or [ in quotes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/"),
    };

    private static readonly DiagnosticDescriptor AVD0010 = new()
    {
        Code = "AVD0010",
        Title = "An alias has no anchor",
        Cause = "*name refers to the anchor &name. The anchor must be earlier in the same file and complete.",
        Example = "size: *large",
        Remedy = "Define the anchor above the alias, or replace the alias with the value.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#71-alias-nodes"),
    };

    private static readonly DiagnosticDescriptor AVD0011 = new()
    {
        Code = "AVD0011",
        Title = "The file is nested too deeply",
        Cause = "Settings have at most eight levels. A file with many more levels is not a configuration.",
        Example = "[[[[[[[[[[[[[[ and so on",
        Remedy = "Remove levels at this position.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0012 = new()
    {
        Code = "AVD0012",
        Title = "The file is too large",
        Cause = "The file, or the content that its aliases expand to, is too large for a configuration.",
        Example = "anchors that double their content thirty times",
        Remedy = "Split or shorten the file.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0013 = new()
    {
        Code = "AVD0013",
        Title = "The value of a merge key is not a map",
        Cause = "<< accepts a map, an alias of a map, or a list of these.",
        Example = "<<: [1, 2]",
        Remedy = "Use the alias of a map, such as <<: *defaults.",
        Source = new("Merge Key Language-Independent Type for YAML Version 1.1", "https://yaml.org/type/merge.html"),
    };

    private static readonly DiagnosticDescriptor AVD0014 = new()
    {
        Code = "AVD0014",
        Title = "A tag is unknown",
        Cause = "The type of a setting is fixed. Only the tags of the YAML core schema are supported.",
        Example = "name: !secret x",
        Remedy = "Remove the tag. Put a text that starts with ! in quotes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#103-core-schema"),
    };

    private static readonly DiagnosticDescriptor AVD0015 = new()
    {
        Code = "AVD0015",
        Title = "A file cannot be opened",
        Cause = "The operating system does not allow the program to read the file.",
        Example = "a file without read permission",
        Remedy = "Grant read permission on the file to the account that runs avd.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0016 = new()
    {
        Code = "AVD0016",
        Title = "A file does not contain a map",
        Cause = "The outermost level of a configuration file is a map of sections.",
        Example = "- host_pool",
        Remedy = "Start the file with sections, such as subscription: and deployment:.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    private static readonly DiagnosticDescriptor AVD0017 = new()
    {
        Code = "AVD0017",
        Title = "A file contains a control character",
        Cause =
            "The character is invisible and has no meaning in a configuration. A damaged file has many of them. In a value, use double quotes and an escape sequence.",
        Example = "name: hp-contoso followed by the byte 00",
        Remedy = "Remove the character. If there are many, restore the file.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#51-character-set"),
    };

    private static readonly DiagnosticDescriptor AVD0018 = new()
    {
        Code = "AVD0018",
        Title = "Not all diagnostics are listed",
        Cause = "There are more than a thousand errors, or more than a thousand warnings and notes. Usually they have the same cause.",
        Example = "a list of 100 000 texts that are not addresses",
        Remedy = "Fix the first diagnostics and run the command again.",
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

    public static Diagnostic Missing(string file) => AVD0001.At(At(file), "", $"{file} does not exist.");

    /// <summary>A file that was named, and that no project needs.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hint">What to do.</param>
    public static Diagnostic Missing(string file, string hint) => AVD0001.At(At(file), "", $"{file} does not exist.", hint);

    public static Diagnostic Empty(string file) => Empty(file, "Add settings to the file, or restore its content, such as from git.");

    /// <summary>An empty file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hint">What to do.</param>
    public static Diagnostic Empty(string file, string hint) => AVD0002.At(At(file, 1, 1), "", $"{file} is empty.", hint);

    public static Diagnostic EmptyOverlay(string file) =>
        AVD0002.At(At(file, 1, 1), "", $"{file} is empty and has no effect.", "Delete the file if the stack needs no overlay.") with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic NotUtf8(string file, int line, int column) =>
        AVD0003.At(At(file, line, column), "", $"{file} is not UTF-8: the byte at this position is not part of a character.");

    public static Diagnostic WrongUnicode(string file, string encoding) =>
        AVD0004.At(At(file, 1, 1), "", $"{file} is {encoding}, but must be UTF-8.");

    public static Diagnostic Syntax(Origin origin, string problem) =>
        AVD0005.At(
            origin,
            "",
            $"The YAML cannot be read here: {problem}.",
            "Fix the YAML at this position. The rest of the file was not checked."
        );

    public static Diagnostic Tab(Origin origin) => AVD0006.At(origin, "", "The line is indented with a tab, but YAML allows only spaces.");

    public static Diagnostic SeveralDocuments(Origin origin) =>
        AVD0007.At(origin, "", "A second document starts here, but a file must contain one document.");

    public static Diagnostic DuplicateKey(Origin origin, string key, Origin first) =>
        AVD0008.At(origin, "", $"The key '{Excerpt.Of(key, LongestKeyShown)}' is set twice; the first is in line {first.Line}.");

    public static Diagnostic KeyIsNotText(Origin origin) =>
        AVD0009.At(origin, "", "A key must be a text, but this key is a list or a map.");

    // neither the alias nor the tag is repeated: a password may begin with * or !
    public static Diagnostic UnknownAnchor(Origin origin) =>
        AVD0010.At(
            origin,
            "",
            "The alias has no anchor before it in this file.",
            "Define the anchor above the alias. Put a text that starts with * in quotes."
        );

    public static Diagnostic TooDeep(Origin origin, int most) =>
        AVD0011.At(
            origin,
            "",
            $"The file has more than {most} levels here.",
            "Remove levels at this position. The rest of the file was not checked."
        );

    public static Diagnostic TooLarge(Origin origin, string what) => AVD0012.At(origin, "", $"The file is too large: {what}.");

    public static Diagnostic MergeNeedsMap(Origin origin) =>
        AVD0013.At(origin, "", "The merge key << must have a map, an alias of a map, or a list of these.");

    public static Diagnostic UnknownTag(Origin origin) => AVD0014.At(origin, "", "The tag is unknown.");

    public static Diagnostic Unreadable(string file, string reason, string hint = "Check the permissions of the file.") =>
        AVD0015.At(At(file), "", $"{file} cannot be opened: {reason}", hint);

    public static Diagnostic Folder(string file) =>
        AVD0015.At(At(file), "", $"{file} is a folder, but must be a file.", "Use a file in it, such as variables.yml.");

    public static Diagnostic NotAMap(Origin origin, string file) => AVD0016.At(origin, "", $"{file} must contain a map of sections.");

    public static Diagnostic ControlCharacter(Origin origin, string what) =>
        AVD0017.At(origin, "", $"{what} contains a control character, which is invisible.");

    public static Diagnostic NotAllListed(int number) =>
        AVD0018.At(
            null,
            "",
            $"{number} more diagnostics are not listed.",
            "Fix the listed diagnostics first. The others may have the same cause."
        );

    private static Origin At(string file, int line = 0, int column = 0) => new(OriginKind.File, file, line, column);
}

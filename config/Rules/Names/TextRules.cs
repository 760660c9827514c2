using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Texts that are not what their writer meant: AVD0177 and AVD0178.</summary>
internal static partial class TextRules
{
    private const int LongestLookedAt = 4096;
    private const int Milliseconds = 1000;

    // what people write to write it later, and what schemas give as an example
    private static readonly ImmutableHashSet<string> _toBeWritten = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "todo",
        "tbd",
        "fixme",
        "changeme",
        "change-me",
        "change me",
        "xxx",
        "string",
        "lorem ipsum"
    );

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0177",
            Title = "A text holds a placeholder that nothing replaces",
            Cause =
                "Friendly names, descriptions, tags and arguments go to Azure as they stand. Variables of pipelines and templates, texts in angle brackets and references to secrets "
                + "are not replaced in them.",
            Example = "tags:\n  owner: ${OWNER}",
            Remedy = "Write the text itself, or have the pipeline write the file before the program reads it.",
            Source = new("Configuration", "docs/configuration.md"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsTexts
                    .FriendlyNames(context.Settings)
                    .Concat(SettingsTexts.Descriptions(context.Settings))
                    .Where(static place => _toBeWritten.Contains(place.Value.Trim()) || IsNotReplaced(place.Value))
                    .Concat(SettingsTexts.Tags(context.Settings).Where(static place => IsNotReplaced(place.Value)))
                    // programs have variables of their own
                    .Concat(SettingsTexts.Arguments(context.Settings).Where(static place => Reference().IsMatch(Beginning(place.Value))))
                    .Select(static place => new Finding(
                        place.Path,
                        $"is '{VisibleText.Of(place.Value)}', and nothing replaces the placeholder in it.",
                        "Write the text itself."
                    )),
        },
        new()
        {
            Code = "AVD0178",
            Title = "A text begins or ends with a blank, or has a line break",
            Cause =
                "Blanks at the ends and line breaks are not seen, but count: a tag 'it ' is another value than 'it', in cost reports and in policies. "
                + "A block of text in YAML (|) ends with a line break.",
            Example = "tags:\n  owner: \"workplace \"",
            Remedy = "Remove the blanks; write the text on one line.",
            Source = Source.Observed("blanks and line breaks in a value reach Azure as they stand"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsTexts
                    .FriendlyNames(context.Settings)
                    .Concat(SettingsTexts.Tags(context.Settings))
                    .Where(static place => HasInvisible(place.Value))
                    .Select(static place => new Finding(
                        place.Path,
                        $"begins or ends with a blank, or has a line break: '{VisibleText.Of(place.Value)}'.",
                        "Remove it."
                    ))
                    .Concat(
                        SettingsTexts
                            .Arguments(context.Settings)
                            .Where(static place => !string.IsNullOrWhiteSpace(place.Value) && place.Value.AsSpan().ContainsAny('\r', '\n'))
                            .Select(static place => new Finding(
                                place.Path,
                                $"has a line break: '{VisibleText.Of(place.Value)}'.",
                                "Write the arguments on one line."
                            ))
                    )
                    .Concat(
                        context
                            .Settings.Tags.Keys.Where(HasInvisible)
                            .Select(static name =>
                                Finding.Sentence(
                                    $"tags.{name}",
                                    $"The name of the tag '{VisibleText.Of(name)}' begins or ends with a blank, or has a line break.",
                                    "Remove it."
                                )
                            )
                    ),
        },
    ];

    // texts of Azure are shorter; a damaged file must not keep the expressions busy
    private static string Beginning(string text) => text.Length <= LongestLookedAt ? text : text[..LongestLookedAt];

    private static bool IsNotReplaced(string text) => Placeholder().IsMatch(Beginning(text)) || Reference().IsMatch(Beginning(text));

    // a text of blanks only is blank, which is said elsewhere
    private static bool HasInvisible(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.AsSpan().ContainsAny('\r', '\n'));

    [GeneratedRegex(@"\$\{[^{}]+\}|\$\([^()]+\)|\{\{[^{}]+\}\}|#\{[^{}]+\}|^\s*<[^<>]+>\s*$", RegexOptions.None, Milliseconds)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?:keyvault|config)://\w", RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex Reference();
}

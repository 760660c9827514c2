using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Texts that are probably not intended: AVD0177 and AVD0178.</summary>
internal static partial class TextRules
{
    private const int LongestLookedAt = 4096;
    private const int Milliseconds = 1000;

    // what people write to fill in later, and what schemas give as an example
    private static readonly ImmutableHashSet<string> ToBeWritten = ImmutableHashSet.Create(
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
            Title = "A text contains a placeholder",
            Cause =
                "Friendly names, descriptions, tags and arguments go to Azure unchanged. "
                + "The program does not replace variables of pipelines and templates, texts in angle brackets or references to secrets in them.",
            Example = "tags:\n  owner: ${OWNER}",
            Remedy = "Write the final text, or let the pipeline write the file before the program reads it.",
            Source = new("Configuration", "docs/configuration.md"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsTexts
                    .FriendlyNames(context.Settings)
                    .Concat(SettingsTexts.Descriptions(context.Settings))
                    .Where(static place => ToBeWritten.Contains(place.Value.Trim()) || IsNotReplaced(place.Value))
                    .Concat(SettingsTexts.Tags(context.Settings).Where(static place => IsNotReplaced(place.Value)))
                    // programs have variables of their own
                    .Concat(SettingsTexts.Arguments(context.Settings).Where(static place => Reference().IsMatch(Beginning(place.Value))))
                    .Select(static place => new Finding(
                        place.Path,
                        $"is '{VisibleText.Of(place.Value)}', which contains a placeholder that nothing replaces.",
                        "Write the final text."
                    )),
        },
        new()
        {
            Code = "AVD0178",
            Title = "A text starts or ends with a space, or contains a line break",
            Cause =
                "Spaces at the ends and line breaks are not visible, but they matter: "
                + "for cost reports and policies, the tag value 'it ' differs from 'it'. A block of text in YAML (|) ends with a line break.",
            Example = "tags:\n  owner: \"workplace \"",
            Remedy = "Remove the spaces, and write the text on one line.",
            Source = Source.Observed("spaces and line breaks in a value reach Azure unchanged"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsTexts
                    .FriendlyNames(context.Settings)
                    .Concat(SettingsTexts.Tags(context.Settings))
                    .Where(static place => HasInvisible(place.Value))
                    .Select(static place => new Finding(
                        place.Path,
                        $"starts or ends with a space, or contains a line break: '{VisibleText.Of(place.Value)}'."
                    ))
                    .Concat(
                        SettingsTexts
                            .Arguments(context.Settings)
                            .Where(static place => !string.IsNullOrWhiteSpace(place.Value) && place.Value.AsSpan().ContainsAny('\r', '\n'))
                            .Select(static place => new Finding(
                                place.Path,
                                $"contains a line break: '{VisibleText.Of(place.Value)}'.",
                                "Write the arguments on one line."
                            ))
                    )
                    .Concat(
                        context
                            .Settings.Tags.Keys.Where(HasInvisible)
                            .Select(static name =>
                                Finding.Sentence(
                                    $"tags.{name}",
                                    $"The name of the tag '{VisibleText.Of(name)}' starts or ends with a space, or contains a line break."
                                )
                            )
                    ),
        },
    ];

    // texts of Azure are shorter; a damaged file must not keep the expressions busy
    private static string Beginning(string text) => text.Length <= LongestLookedAt ? text : text[..LongestLookedAt];

    private static bool IsNotReplaced(string text) => Placeholder().IsMatch(Beginning(text)) || Reference().IsMatch(Beginning(text));

    // another rule reports texts of spaces only
    private static bool HasInvisible(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.AsSpan().ContainsAny('\r', '\n'));

    [GeneratedRegex(@"\$\{[^{}]+\}|\$\([^()]+\)|\{\{[^{}]+\}\}|#\{[^{}]+\}|^\s*<[^<>]+>\s*$", RegexOptions.None, Milliseconds)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(?:keyvault|config)://\w", RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex Reference();
}

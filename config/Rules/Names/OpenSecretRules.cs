using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Secrets in texts that everybody reads: AVD0179.</summary>
internal static partial class OpenSecretRules
{
    private const int LongestLookedAt = 4096;
    private const int Milliseconds = 1000;
    private const string Remedy = "Remove it, and change the secret: it may have been seen.";

    private static readonly ImmutableHashSet<string> _secretNames =
    [
        "password",
        "passwd",
        "pwd",
        "passwort",
        "kennwort",
        "adminpassword",
        "joinpassword",
        "secret",
        "clientsecret",
        "apikey",
        "accesskey",
        "accountkey",
        "sastoken",
        "token",
        "accesstoken",
        "connectionstring",
    ];

    private static readonly ImmutableHashSet<string> _words = ["true", "false", "yes", "no", "none", "n/a", "na", "unknown"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0179",
            Title = "A text that everybody reads seems to hold a secret",
            Cause =
                "Tags and descriptions are readable for everybody who may read the resource, and arguments of an app for everybody who may use it. A password, an account key or an "
                + "access signature there is a secret in plain text. The value is never shown.",
            Example = "tags:\n  password: (a password)",
            Remedy = Remedy,
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsTexts
                    .Tags(context.Settings)
                    .Where(IsNamedSecret)
                    .Concat(
                        SettingsTexts
                            .Tags(context.Settings)
                            .Concat(SettingsTexts.Descriptions(context.Settings))
                            .Concat(SettingsTexts.Arguments(context.Settings))
                            .Where(static place => HoldsSecret(place.Value))
                    )
                    .DistinctBy(static place => place.Path)
                    .Select(static place => new Finding(place.Path, $"seems to hold a secret, and many may read it.", Remedy)),
        },
    ];

    private static bool IsNamedSecret(Place<string> tag) =>
        _secretNames.Contains(string.Concat(tag.Path["tags.".Length..].Where(char.IsLetter)).ToLowerInvariant())
        && !string.IsNullOrWhiteSpace(tag.Value)
        && !_words.Contains(tag.Value.Trim().ToLowerInvariant())
        && !tag.Value.Contains("://", StringComparison.Ordinal);

    // texts of Azure are shorter; a damaged file must not keep the expressions busy
    private static bool HoldsSecret(string text)
    {
        if (text.Length > LongestLookedAt)
            text = text[..LongestLookedAt];
        return AccessKeys.IsIn(text) || Password().IsMatch(text);
    }

    // letters and digits: "password: see the wiki" is no password
    [GeneratedRegex(
        @"(?<![A-Za-z])(?:password|passwd|pwd|passwort|kennwort|secret|client[-_]?secret|api[-_]?key|access[-_]?key|(?:access|sas)[-_]?token)\s*[=:]\s*(?=\S*[0-9])(?=\S*[A-Za-z])[^\s%$<{(*/][^\s/]{5,}",
        RegexOptions.IgnoreCase,
        Milliseconds
    )]
    private static partial Regex Password();
}

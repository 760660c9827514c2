using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Secrets in texts that many people can read: AVD0179.</summary>
internal static partial class OpenSecretRules
{
    private const int LongestLookedAt = 4096;
    private const int Milliseconds = 1000;
    private const string Remedy = "Remove it, and change the secret, because others may have seen it.";

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
            Title = "A readable text seems to contain a secret",
            Cause =
                "Anyone who can read a resource can read its tags and description. Anyone who can use an app can read its arguments. "
                + "A password, an account key or an access signature there is a secret in plain text. avd never shows the value.",
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
                    .Select(static place => new Finding(place.Path, "seems to contain a secret, and many people can read it.", Remedy)),
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

    // letters and digits: "password: see the wiki" is not a password
    [GeneratedRegex(
        @"(?<![A-Za-z])(?:password|passwd|pwd|passwort|kennwort|secret|client[-_]?secret|api[-_]?key|access[-_]?key|(?:access|sas)[-_]?token)\s*[=:]\s*(?=\S*[0-9])(?=\S*[A-Za-z])[^\s%$<{(*/][^\s/]{5,}",
        RegexOptions.IgnoreCase,
        Milliseconds
    )]
    private static partial Regex Password();
}

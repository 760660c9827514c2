using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Secrets in texts that many people can read: AVD0179.</summary>
internal static class OpenSecretRules
{
    private const string Remedy = "Remove it, and change the secret, because others may have seen it.";

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
                    .Where(static tag =>
                        OpenSecrets.IsNamed(tag.Path["tags.".Length..], tag.Value) || OpenSecrets.AreIn(tag.Path["tags.".Length..])
                    )
                    .Concat(
                        SettingsTexts
                            .Tags(context.Settings)
                            .Concat(SettingsTexts.Descriptions(context.Settings))
                            .Concat(SettingsTexts.Arguments(context.Settings))
                            .Concat(Places.At("registration.rotation_key", context.Settings.Registration?.RotationKey))
                            .Where(static place => OpenSecrets.AreIn(place.Value))
                    )
                    .DistinctBy(static place => place.Path)
                    .Select(static place => new Finding(place.Path, "seems to contain a secret, and many people can read it.", Remedy)),
        },
    ];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Names;

/// <summary>Secrets in texts that everybody reads: AVD0179.</summary>
internal static class OpenSecretRules
{
    private const string Remedy = "Remove it, and change the secret: it may have been seen.";

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
                    .Where(static tag => OpenSecrets.IsNamed(tag.Path["tags.".Length..], tag.Value))
                    .Concat(
                        SettingsTexts
                            .Tags(context.Settings)
                            .Concat(SettingsTexts.Descriptions(context.Settings))
                            .Concat(SettingsTexts.Arguments(context.Settings))
                            .Concat(Places.At("registration.rotation_key", context.Settings.Registration?.RotationKey))
                            .Where(static place => OpenSecrets.AreIn(place.Value))
                    )
                    .DistinctBy(static place => place.Path)
                    .Select(static place => new Finding(place.Path, $"seems to hold a secret, and many may read it.", Remedy)),
        },
    ];
}

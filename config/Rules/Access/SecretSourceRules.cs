using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>Secrets in the stack's config, and generated secrets: AVD4072 to AVD4075.</summary>
internal static class SecretSourceRules
{
    private const string Namespace = "avd:";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4072",
            Title = "A secret is missing in the stack's config",
            Cause = "config://name refers to the key avd:name of Pulumi.<stack>.yaml, which does not contain it.",
            Example = "domain:\n  join_password: config://join_password",
            Remedy = "Set the secret: pulumi config set --secret avd:join_password",
            Source = new("Pulumi, Secrets", "https://www.pulumi.com/docs/iac/concepts/secrets/"),
            Reads = Places.Everywhere,
            Check = static context =>
            {
                var known = context
                    .OtherKeys.Where(key => key.Name.StartsWith(Namespace, StringComparison.Ordinal))
                    .Select(key => key.Name[Namespace.Length..])
                    .ToHashSet(StringComparer.Ordinal);
                return InConfig(context.Settings)
                    .Where(use => !known.Contains(use.Reference.Name!))
                    .Select(use => new Finding(
                        use.Path,
                        $"is '{use.Reference}', but the stack's config has no key {KeyOf(use)}.",
                        Spelling.Closest(use.Reference.Name!, known) is { } near
                            ? $"Did you mean 'config://{near}'?"
                            : $"Set the secret: pulumi config set --secret {KeyOf(use)}"
                    ));
            },
        },
        new()
        {
            Code = "AVD4073",
            Title = "A secret is in plain text in the stack's config",
            Cause =
                "Pulumi.<stack>.yaml is in source control. Everyone can read a key that was set without --secret. avd never shows the value.",
            Example = "config:\n  avd:join_password: (the password itself)",
            Remedy = "Change the secret, because others may have seen it, and set it again: pulumi config set --secret avd:join_password",
            Source = new("Pulumi, Secrets", "https://www.pulumi.com/docs/iac/concepts/secrets/"),
            Reads = Places.Everywhere,
            Check = static context =>
            {
                // null: the engine supplied it, and does not say
                var plain = context
                    .OtherKeys.Where(key => key.IsEncrypted == false)
                    .Select(key => key.Name)
                    .ToHashSet(StringComparer.Ordinal);
                return InConfig(context.Settings)
                    .Where(use => plain.Contains(KeyOf(use)))
                    .Select(use => new Finding(
                        use.Path,
                        $"is '{use.Reference}', but {KeyOf(use)} is not encrypted in the stack's config.",
                        $"Change the secret, then run: pulumi config set --secret {KeyOf(use)}"
                    ));
            },
        },
        new()
        {
            Code = "AVD4074",
            Title = "A secret cannot be generated",
            Cause =
                "generate creates a random value. Use it for the password of an account that the deployment creates, not for a secret that exists elsewhere.",
            Example = "domain:\n  join_password: generate",
            Remedy = "Refer to the existing secret: keyvault://<vault>/<secret> or config://<key>.",
            Source = new("Configuration", "docs/configuration.md#forms-of-values"),
            Reads = Places.Everywhere,
            Check = static context =>
                SecretUses
                    .Of(context.Settings)
                    .Where(use => use.Reference.Scheme == SecretScheme.Generate && use.Field.WhyNotGenerated is not null)
                    .Select(use => new Finding(use.Path, $"is generate, but {use.Field.WhyNotGenerated}.")),
        },
        new()
        {
            Code = "AVD4075",
            Title = "The same secret has different purposes",
            Cause =
                "Anyone who knows the secret can use it for both purposes, and a change for one breaks the other. It is usually a copying mistake.",
            Example =
                "domain:\n  join_password: keyvault://kv-contoso-core/avd-admin\nsession_host:\n  admin:\n    password: keyvault://kv-contoso-core/avd-admin",
            Remedy = "Use a separate secret for each purpose.",
            Source = Source.Assumption("the same secret for two purposes is usually a copying mistake"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context => Shared(context.Settings),
        },
    ];

    private static IEnumerable<SecretUse> InConfig(AvdSettings settings) =>
        SecretUses.Of(settings).Where(use => use.Reference.Scheme == SecretScheme.StackConfig);

    private static string KeyOf(SecretUse use) => Namespace + use.Reference.Name;

    private static IEnumerable<Finding> Shared(AvdSettings settings)
    {
        var first = new Dictionary<string, SecretUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var use in SecretUses.Of(settings).Where(use => use.Reference.Scheme != SecretScheme.Generate))
        {
            var place = use.Reference.ToString();
            if (first.TryAdd(place, use) || first[place].Field.Purpose == use.Field.Purpose)
                continue;
            yield return new(
                use.Path,
                $"is '{place}', the same secret as {first[place].Path}, but this key is {use.Field.Purpose} and the other is {first[place].Field.Purpose}."
            );
        }
    }
}

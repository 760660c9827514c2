using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>References to secrets in vaults: AVD4070, AVD4071, AVD4077.</summary>
internal static class SecretVaultRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4070",
            Title = "A secret is in an undeclared vault",
            Cause =
                "keyvault:// accepts the estate's own vault and those in key_vault.external_vaults. Other vaults are rejected, to catch typing errors.",
            Example = "domain:\n  join_password: keyvault://kv-contoso-cor/avd-domain-join",
            Remedy = "Correct the name, or add the vault with its id to key_vault.external_vaults.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Reads = ["key_vault", "deployment.name", "deployment.environment"],
            Check = static context =>
                Undeclared(context.Settings)
                    .GroupBy(static use => use.Vault, static use => use.Finding, StringComparer.OrdinalIgnoreCase)
                    .SelectMany(OneCause.AsOne),
        },
        new()
        {
            Code = "AVD4071",
            Title = "A secret is in the vault that this stack creates",
            Cause = "The first deployment of the stack needs the secret, but the vault does not exist before that deployment.",
            Example = "key_vault:\n  name: kv-contoso-avd-prod\ndomain:\n  join_password: keyvault://kv-contoso-avd-prod/avd-domain-join",
            Remedy =
                "Store the secret in an existing vault (key_vault.external_vaults) or in the stack's config (config://), adopt the vault by "
                + "key_vault.existing_id, or deploy control_plane in a separate stack first. A local password can use generate.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Reads = ["key_vault", "deployment.name", "deployment.environment", "avd:layers"],
            Check = static context =>
                context.Settings.KeyVault is { ExistingId: null, RecoverDeleted: false } && context.Layers.HasFlag(Layers.Platform)
                    ? InVaults(context.Settings)
                        .Where(use =>
                            (use.Field.ReadBy & context.Layers) != Layers.None && Vaults.IsOwn(use.Reference.Vault!, context.Settings)
                        )
                        .Select(use => new Finding(
                            use.Path,
                            $"is '{use.Reference}', but this stack creates that vault, so the vault cannot hold the secret before the first deployment.",
                            use.Field.WhyNotGenerated is null
                                ? "Use generate, or a vault that already exists."
                                : "Use a vault that already exists, or config://."
                        ))
                    : [],
        },
        new()
        {
            Code = "AVD4077",
            Title = "A secret has the name of the registration token",
            Cause = "The program writes the registration token to registration.secret_name and overwrites any other value there.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-avd\nregistration:\n  secret_name: avd\n"
                + "session_host:\n  admin:\n    password: keyvault://kv-avd/avd",
            Remedy = "Use another name for one of them.",
            Source = new("Configuration", "docs/configuration.md#registration"),
            Reads = ["key_vault", "deployment.name", "deployment.environment", "registration"],
            Check = static context =>
                PoolTokens.AreStored(context.Settings) && context.Settings.Registration.SecretName is var token
                    ? InVaults(context.Settings)
                        .Where(use => Vaults.AreSame(use.Reference.Name!, token) && Vaults.IsOwn(use.Reference.Vault!, context.Settings))
                        .Select(use => new Finding(use.Path, $"is '{use.Reference}', where the program stores the registration token."))
                    : [],
        },
    ];

    private static IEnumerable<SecretUse> InVaults(AvdSettings settings) =>
        SecretUses.Of(settings).Where(use => use.Reference.Scheme == SecretScheme.KeyVault);

    private static IEnumerable<(string Vault, Finding Finding)> Undeclared(AvdSettings settings)
    {
        var own = Vaults.Own(settings.KeyVault);
        var declared = settings.KeyVault.ExternalVaults.Select(vault => vault.Name).Concat(own is null ? [] : [own]).ToList();
        foreach (var use in InVaults(settings))
        {
            var vault = use.Reference.Vault!;
            if (declared.Exists(name => Vaults.AreSame(name, vault)) || Vaults.IsOwn(vault, settings))
                continue;
            var others = declared.Count == 0 ? "" : $"; declared: {string.Join(", ", declared)}";
            yield return (
                vault,
                new(
                    use.Path,
                    $"is '{use.Reference}', but the vault '{vault}' is not declared{others}.",
                    Spelling.Closest(vault, declared) is { } near ? $"Did you mean '{near}'?" : "Add it to key_vault.external_vaults."
                )
            );
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules.Identifiers;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>The estate's own vault: AVD4080 to AVD4084. AVD4085 is retired: the program writes secrets in the subscription of the vault.</summary>
internal static class KeyVaultRules
{
    private const int LongestRetention = 90;

    // what an existing vault already has; its name is checked with all other names
    private static readonly string[] IgnoredForExisting =
    [
        "sku",
        "soft_delete_retention_days",
        "purge_protection",
        "public_network_access",
        "network_rules",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4080",
            Title = "A vault cannot be both recovered and adopted",
            Cause = "recover_deleted recovers a deleted vault instead of creating one. existing_id refers to a vault that exists.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-avd\n  recover_deleted: true",
            Remedy = "Remove key_vault.recover_deleted or key_vault.existing_id.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Reads = ["key_vault.existing_id", "key_vault.recover_deleted"],
            Check = static context =>
                context.Settings.KeyVault is { ExistingId: not null, RecoverDeleted: true }
                    ? [new("key_vault.recover_deleted", "is true, but key_vault.existing_id refers to a vault that exists.")]
                    : [],
        },
        new()
        {
            Code = "AVD4081",
            Title = "A setting has no effect on an adopted vault",
            Cause = "An adopted vault (existing_id) is used as it is. These settings apply to a vault that the program creates.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-avd\n  sku: premium",
            Remedy =
                "Remove the settings, or change them where the vault is managed. In a base file they can stay: existing_id in an overlay overrides them.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Severity = Severity.Warning,
            Reads = ["key_vault"],
            Check = static context => AdoptedKeys.Ignored(context, "key_vault", context.Settings.KeyVault.ExistingId, IgnoredForExisting),
        },
        new()
        {
            Code = "AVD4082",
            Title = "A protected vault has no purge protection",
            Cause =
                "deployment.protect marks the estate as protected. Without purge protection, anyone with enough rights can delete secrets permanently.",
            Example = "deployment:\n  protect: true\nkey_vault:\n  purge_protection: false",
            Remedy = "Set key_vault.purge_protection to true. If the estate holds nothing valuable, set deployment.protect to false.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Severity = Severity.Warning,
            Reads = ["key_vault.purge_protection", "key_vault.existing_id", "deployment.protect"],
            Check = static context =>
                context.Settings is { Deployment.Protect: true, KeyVault: { ExistingId: null, PurgeProtection: false } }
                    ? [new("key_vault.purge_protection", "is false, but deployment.protect is on.")]
                    : [],
        },
        new()
        {
            Code = "AVD4083",
            Title = "The retention of the vault is fixed at creation",
            Cause = "The number of days to recover deleted secrets cannot change later. A longer retention requires a new vault.",
            Example = "deployment:\n  protect: true\nkey_vault:\n  soft_delete_retention_days: 7",
            Remedy = "Set key_vault.soft_delete_retention_days to 90 unless you have a reason for fewer.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Severity = Severity.Note,
            Reads = ["key_vault.soft_delete_retention_days", "key_vault.existing_id", "deployment.protect"],
            Check = static context =>
                context.Settings
                    is {
                        Deployment.Protect: true,
                        KeyVault: { ExistingId: null, SoftDeleteRetentionDays: < LongestRetention and var days }
                    }
                    ?
                    [
                        new(
                            "key_vault.soft_delete_retention_days",
                            string.Create(CultureInfo.InvariantCulture, $"is {days}. It cannot change once the vault exists.")
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4084",
            Title = "A vault is recovered, not created",
            Cause = "Azure recovers a deleted vault within its retention period. If no deleted vault has this name, the deployment fails.",
            Example = "key_vault:\n  recover_deleted: true",
            Remedy = "Remove key_vault.recover_deleted once the vault is recovered.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Severity = Severity.Note,
            Reads = ["key_vault.existing_id", "key_vault.recover_deleted"],
            Check = static context =>
                context.Settings.KeyVault is { ExistingId: null, RecoverDeleted: true }
                    ?
                    [
                        new(
                            "key_vault.recover_deleted",
                            "is true, so the deployment fails unless Azure still keeps a deleted vault of this name."
                        ),
                    ]
                    : [],
        },
    ];
}

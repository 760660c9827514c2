using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Rules.Identifiers;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>The estate's own vault: AVD4080 to AVD4084. AVD4085 is retired: secrets are written in the subscription of the vault, whichever it is.</summary>
internal static class KeyVaultRules
{
    private const int LongestRetention = 90;

    // what a vault that exists has already; its name is looked at with all other names
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
            Title = "A vault is to be recovered and adopted at once",
            Cause = "recover_deleted brings a deleted vault back in place of creating one; existing_id names a vault that is there.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-avd\n  recover_deleted: true",
            Remedy = "Keep one of the two keys.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Reads = ["key_vault.existing_id", "key_vault.recover_deleted"],
            Check = static context =>
                context.Settings.KeyVault is { ExistingId: not null, RecoverDeleted: true }
                    ?
                    [
                        new(
                            "key_vault.recover_deleted",
                            "is true, but key_vault.existing_id names a vault that exists.",
                            "Keep one of the two keys."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4081",
            Title = "A setting of a vault that is not ours",
            Cause = "A vault that is adopted by existing_id is used as it is; these settings are for a vault that the program creates.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-avd\n  sku: premium",
            Remedy =
                "Remove them, or change them where the vault is managed. In a base file they may stay: an overlay's existing_id is laid over them.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Severity = Severity.Warning,
            Reads = ["key_vault"],
            Check = static context => AdoptedKeys.Ignored(context, "key_vault", context.Settings.KeyVault.ExistingId, IgnoredForExisting),
        },
        new()
        {
            Code = "AVD4082",
            Title = "A precious vault without purge protection",
            Cause =
                "deployment.protect says that the estate is precious. Without purge protection anyone with enough rights can remove deleted secrets for good.",
            Example = "deployment:\n  protect: true\nkey_vault:\n  purge_protection: false",
            Remedy = "Leave purge_protection on; turn deployment.protect off where nothing is precious.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Severity = Severity.Warning,
            Reads = ["key_vault.purge_protection", "key_vault.existing_id", "deployment.protect"],
            Check = static context =>
                context.Settings is { Deployment.Protect: true, KeyVault: { ExistingId: null, PurgeProtection: false } }
                    ? [new("key_vault.purge_protection", "is false in an estate with deployment.protect.", "Leave it on.")]
                    : [],
        },
        new()
        {
            Code = "AVD4083",
            Title = "The retention of the vault is fixed at creation",
            Cause = "The number of days that deleted secrets can be recovered cannot be changed later; a longer one takes a new vault.",
            Example = "deployment:\n  protect: true\nkey_vault:\n  soft_delete_retention_days: 7",
            Remedy = "Use 90 days unless there is a reason against it.",
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
                            string.Create(CultureInfo.InvariantCulture, $"is {days}, and cannot be changed once the vault exists."),
                            "Use 90 if in doubt."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD4084",
            Title = "A vault is recovered, not created",
            Cause = "Azure recovers a vault that was deleted and is still kept; where there is none of the name, the deployment fails.",
            Example = "key_vault:\n  recover_deleted: true",
            Remedy = "Take the key out again once the vault is back.",
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
                            "is true, so the deployment fails unless a deleted vault of the name is still kept.",
                            "Take it out once the vault is back."
                        ),
                    ]
                    : [],
        },
    ];
}

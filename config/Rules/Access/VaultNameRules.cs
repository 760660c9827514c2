using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>A vault whose name stays reserved after deletion: AVD4120.</summary>
internal static class VaultNameRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4120",
            Title = "A deleted vault blocks the next deployment",
            Cause =
                "deployment.protect is false, so the estate may be destroyed and created again. "
                + "With purge protection, a deleted vault keeps its name until its retention ends, and Azure rejects a new vault of that name. "
                + "Nobody can shorten that time.",
            Example = "deployment:\n  protect: false\nkey_vault:\n  purge_protection: true",
            Remedy =
                "If the vault holds nothing valuable, set key_vault.purge_protection to false. If the vault is already deleted, set key_vault.recover_deleted once.",
            Source = new(
                "Azure Key Vault: soft-delete overview",
                "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview"
            ),
            Severity = Severity.Note,
            Reads = ["deployment.protect", "key_vault"],
            Check = static context =>
                context.Settings
                    is {
                        Deployment.Protect: false,
                        KeyVault: { ExistingId: null, RecoverDeleted: false, PurgeProtection: true, SoftDeleteRetentionDays: var days }
                    }
                    ?
                    [
                        new(
                            "key_vault.purge_protection",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"is on and deployment.protect is false: after a destroy, the vault keeps its name for {days} days, and the estate cannot be created again."
                            )
                        ),
                    ]
                    : [],
        },
    ];
}

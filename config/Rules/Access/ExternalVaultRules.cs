using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>External vaults that references may use: AVD4090 to AVD4093.</summary>
internal static class ExternalVaultRules
{
    private const string Section = "key_vault.external_vaults";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD4090",
            Title = "The name and the id of an external vault differ",
            Cause = "References use the name, and the id identifies the vault. Both must belong to the same vault.",
            Example =
                "key_vault:\n  external_vaults:\n    - name: kv-contoso-core\n      id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-fabrikam-core",
            Remedy = "Correct the name or the id of the vault.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Reads = [Section],
            Check = static context =>
                Each(
                    context.Settings,
                    static (path, vault) =>
                        Vaults.AreSame(vault.Name, vault.Id.Name)
                            ? null
                            : new(path + ".name", $"is '{vault.Name}', but its id belongs to '{vault.Id.Name}'.")
                ),
        },
        new()
        {
            Code = "AVD4091",
            Title = "An external vault is declared twice",
            Cause = "Vault names are globally unique, so two entries with the same name are the same vault or a mistake.",
            Example = "key_vault:\n  external_vaults:\n    - {name: kv-core, id: ...}\n    - {name: kv-core, id: ...}",
            Remedy = "Remove one of the entries.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Reads = [Section],
            Check = static context =>
            {
                var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                return Each(
                    context.Settings,
                    (path, vault) => known.Add(vault.Name) ? null : new(path + ".name", $"is '{vault.Name}', which is already declared.")
                );
            },
        },
        new()
        {
            Code = "AVD4092",
            Title = "The estate's own vault is declared as external",
            Cause =
                "References to the estate's own vault need no declaration. The program expects an external vault to exist before the deployment.",
            Example = "key_vault:\n  name: kv-avd\n  external_vaults:\n    - {name: kv-avd, id: ...}",
            Remedy = "Remove the entry. If the vault already exists, set key_vault.existing_id.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Reads = [Section, "key_vault.name", "key_vault.existing_id"],
            Check = static context =>
                Each(
                    context.Settings,
                    (path, vault) =>
                        Vaults.Own(context.Settings.KeyVault) is { } own && Vaults.AreSame(own, vault.Name)
                            ? new(path + ".name", $"is '{vault.Name}', the estate's own vault.")
                            : null
                ),
        },
        new()
        {
            Code = "AVD4093",
            Title = "An external vault is not used",
            Cause = "No reference uses the vault. Either it is not needed, or a reference uses the wrong vault name.",
            Example = "key_vault:\n  external_vaults:\n    - {name: kv-old, id: ...}",
            Remedy = "Remove the entry, or correct the reference.",
            Source = new("Configuration", "docs/configuration.md#key_vault"),
            Severity = Severity.Note,
            UnlessOtherPools = true,
            Reads = [Section, .. SecretUses.Reads],
            Check = static context =>
            {
                var used = SecretUses.Of(context.Settings).Select(use => use.Reference.Vault).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return Each(
                    context.Settings,
                    (path, vault) => used.Contains(vault.Name) ? null : new(path, $"declares '{vault.Name}', but no reference uses it.")
                );
            },
        },
    ];

    private static IEnumerable<Finding> Each(AvdSettings settings, Func<string, ExternalVaultSettings, Finding?> check)
    {
        for (var i = 0; i < settings.KeyVault.ExternalVaults.Length; i++)
            if (check(ItemPath.Of(Section, i), settings.KeyVault.ExternalVaults[i]) is { } finding)
                yield return finding;
    }
}

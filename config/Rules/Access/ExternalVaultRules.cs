using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Vaults of others that references may name: AVD4090 to AVD4093.</summary>
internal static class ExternalVaultRules
{
    private const string Section = "key_vault.external_vaults";
    private const string Configuration = "AvdPulumi, docs/configuration.md, key_vault.external_vaults";

    private static readonly Rule NamesFitIds = new(
        new("AVD4090", "An external vault has two names",
            "References use the name, and the id says which vault it is; both must be of one vault.",
            "key_vault:\n  external_vaults:\n    - name: kv-contoso-core\n      id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-fabrikam-core",
            "Correct the name or the id.",
            Configuration),
        Severity.Error,
        [Section],
        static context => Each(context.Settings, static (path, vault) => Vaults.AreSame(vault.Name, vault.Id.Name)
            ? null
            : new(path + ".name", $"{path}.name is '{vault.Name}', but its id is that of '{vault.Id.Name}'.", "Correct the name or the id.")));

    private static readonly Rule NamesAreUnique = new(
        new("AVD4091", "An external vault is declared twice",
            "The names of vaults are unique in the world, so two entries of one name are one vault, or a slip.",
            "key_vault:\n  external_vaults:\n    - {name: kv-core, id: ...}\n    - {name: kv-core, id: ...}",
            "Remove one of them.",
            Configuration),
        Severity.Error,
        [Section],
        static context =>
        {
            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return Each(context.Settings, (path, vault) => known.Add(vault.Name)
                ? null
                : new(path + ".name", $"{path}.name is '{vault.Name}', which is declared already.", "Remove one of them."));
        });

    private static readonly Rule OwnIsNotExternal = new(
        new("AVD4092", "The estate's own vault is declared as external",
            "References may name the own vault without a declaration. An external vault is taken to exist before the deployment, which one's own does not.",
            "key_vault:\n  name: kv-avd\n  external_vaults:\n    - {name: kv-avd, id: ...}",
            "Remove the entry; where the vault exists already, use key_vault.existing_id.",
            Configuration),
        Severity.Error,
        [Section, "key_vault.name", "key_vault.existing_id"],
        static context => Each(context.Settings, (path, vault) => Vaults.Own(context.Settings.KeyVault) is { } own && Vaults.AreSame(own, vault.Name)
            ? new(path + ".name", $"{path}.name is '{vault.Name}', the estate's own vault.", "Remove the entry, or use key_vault.existing_id.")
            : null));

    private static readonly Rule VaultsAreUsed = new(
        new("AVD4093", "An external vault is not used",
            "No reference names it, so that it can go; or a reference names the wrong vault.",
            "key_vault:\n  external_vaults:\n    - {name: kv-old, id: ...}",
            "Remove the entry.",
            Configuration),
        Severity.Note,
        [Section, .. SecretUses.Reads],
        static context =>
        {
            var used = SecretUses.Of(context.Settings).Select(use => use.Reference.Vault).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Each(context.Settings, (path, vault) => used.Contains(vault.Name)
                ? null
                : new(path, $"{path} declares '{vault.Name}', but no reference names it.", "Remove it."));
        })
    {
        UnlessOtherPools = true,
    };

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [NamesFitIds, NamesAreUnique, OwnIsNotExternal, VaultsAreUsed];

    private static IEnumerable<Finding> Each(AvdSettings settings, Func<string, ExternalVaultSettings, Finding?> check)
    {
        for (var i = 0; i < settings.KeyVault.ExternalVaults.Length; i++)
            if (check(ItemPath.Of(Section, i), settings.KeyVault.ExternalVaults[i]) is { } finding) yield return finding;
    }
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Secrets that must exist before a stack reads them: in external vaults, in the config of stacks, in the vault of the estate.</summary>
internal static class SecretTasks
{
    // a part whose name says more than that of the whole comes after it
    private static readonly ImmutableArray<Layers> Named =
    [
        Layers.ControlPlane,
        Layers.Platform,
        Layers.Pools,
        Layers.Sofs,
        Layers.SessionHosts,
        Layers.Site,
        Layers.Hosts,
        Layers.Fslogix,
    ];

    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        EstateSecret[] read = [.. EstateSecret.Of(estate).Where(secret => (secret.ReadBy & estate.Share.Layers) != Layers.None)];
        EstateSecret[] before = [.. read.Where(secret => !IsMadeLater(secret, estate))];
        EstateSecret[] between = [.. read.Where(secret => IsMadeLater(secret, estate))];
        if (before.Length > 0)
            yield return Before(before, estate);
        if (between.Length > 0)
            yield return Between(between, estate);
    }

    // a vault that the estate adopts or recovers exists already
    private static bool IsMadeLater(EstateSecret secret, AvdEstate estate) =>
        estate.Settings.KeyVault is { ExistingId: null, RecoverDeleted: false } && secret.IsInOwnVault(estate);

    private static OutsideTask Before(EstateSecret[] secrets, AvdEstate estate) =>
        new()
        {
            Key = "secrets",
            Title = $"{(secrets.Length == 1 ? "1 secret" : $"{secrets.Length} secrets")} in {OutsideTasks.Named(secrets.Select(PlaceOf))}",
            Why =
                "The config refers to these secrets, and a deployment reads them. The first layer that needs one stops if it is missing. Secrets that the config generates need no task.",
            When = OutsideTime.BeforeFirst,
            Who = "a person with Key Vault Secrets Officer on the vaults, and one who may assign roles on them",
            Check =
                "az keyvault secret list --vault-name <vault> --query \"[].name\" lists the names, and pulumi config lists the keys as [secret].",
            Document = "docs/secrets.md#before-the-first-deployment",
            Layers = LayersOf(secrets),
            Steps = [.. InVaults(secrets, estate), .. InConfigs(secrets)],
        };

    private static OutsideTask Between(EstateSecret[] secrets, AvdEstate estate) =>
        new()
        {
            Key = "own-vault-secrets",
            Title =
                $"{(secrets.Length == 1 ? "1 secret" : $"{secrets.Length} secrets")} in {estate.KeyVaultName}, which control_plane creates",
            Why =
                "The vault exists only after the layer control_plane, and the next layers read these secrets from it. Set them between the two deployments.",
            When = OutsideTime.AfterControlPlane,
            Who = "a person with Key Vault Secrets Officer on the vault (rbac.key_vault_admins)",
            Check = $"az keyvault secret list --vault-name {estate.KeyVaultName} --query \"[].name\" lists the names.",
            Document = "docs/secrets.md#between-control-plane-and-the-next-layers",
            Layers = LayersOf(secrets),
            Steps = [.. InVaults(secrets, estate)],
        };

    private static IEnumerable<OutsideStep> InVaults(EstateSecret[] secrets, AvdEstate estate)
    {
        var deployer = estate.Settings.Identity.DeploymentPrincipal?.ObjectId.ToString() ?? "DEPLOYER_OBJECT_ID";
        foreach (
            var vault in secrets
                .Where(secret => secret.Reference.Scheme == SecretScheme.KeyVault)
                .GroupBy(secret => secret.Reference.Vault!, StringComparer.OrdinalIgnoreCase)
        )
        {
            // the program assigns the role on a vault that it creates
            if (IdOf(vault.Key, estate) is { } id)
            {
                var role = BuiltInRoles.KeyVaultSecretsUser.Name;
                yield return new(
                    $"The deploying identity reads secrets of {vault.Key}. Role: {role}.",
                    ["az", "role", "assignment", "create", "--assignee", deployer, "--role", role, "--scope", id]
                );
            }

            foreach (var secret in vault)
                yield return new(
                    Described(secret.Reference.Name!, secret),
                    [
                        "az",
                        "keyvault",
                        "secret",
                        "set",
                        "--vault-name",
                        vault.Key,
                        "--name",
                        secret.Reference.Name!,
                        "--file",
                        "secret.txt",
                        "--output",
                        "none",
                    ]
                );
        }
    }

    private static IEnumerable<OutsideStep> InConfigs(EstateSecret[] secrets) =>
        secrets
            .Where(secret => secret.Reference.Scheme == SecretScheme.StackConfig)
            .Select(secret => new OutsideStep(
                $"{Described($"avd:{secret.Reference.Name}", secret)} Run the command in each stack with these layers. It asks for the value.",
                ["pulumi", "config", "set", "--secret", $"avd:{secret.Reference.Name}"]
            ));

    private static string? IdOf(string vault, AvdEstate estate) =>
        estate.Settings.KeyVault.ExternalVaults.FirstOrDefault(external => Vaults.AreSame(external.Name, vault))?.Id.ToString()
        ?? (estate.Settings.KeyVault.ExistingId is { } id && Vaults.AreSame(id.Name, vault) ? id.ToString() : null);

    private static string PlaceOf(EstateSecret secret) => secret.Reference.Vault ?? "the stack's config";

    private static Layers LayersOf(EstateSecret[] secrets) => secrets.Aggregate(Layers.None, (layers, secret) => layers | secret.ReadBy);

    private static string Described(string name, EstateSecret secret) =>
        $"{name}: {string.Join(", ", secret.Uses.Select(use => use.Field.Purpose).Distinct(StringComparer.Ordinal))} ({string.Join(", ", secret.Uses.Select(use => use.Path))}), for {WordsOf(secret.ReadBy)}.";

    private static string WordsOf(Layers layers)
    {
        var words = new List<string>();
        foreach (var layer in Named.Where(layer => layers.HasFlag(layer)))
        {
            words.Add(EnumWords.Of(layer));
            layers &= ~layer;
        }

        return string.Join(" and ", words);
    }
}

using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Stacks.Faults;

/// <summary>A secret in a vault, with what a reader of a message needs for the next command.</summary>
/// <param name="Reference">The secret.</param>
/// <param name="VaultId">Full ARM id of the vault.</param>
/// <param name="Host">Address of the vault.</param>
/// <param name="IsOwn">Whether the estate creates or adopts the vault.</param>
/// <param name="Deployer">Object id of the deploying identity; null if the config does not name it.</param>
/// <param name="Tenant">The tenant of the config.</param>
public sealed record VaultSecretPlace(SecretReference Reference, string VaultId, string Host, bool IsOwn, Guid? Deployer, Guid Tenant)
{
    /// <summary>The place of a secret in the vaults of an estate. Rules make sure that the estate knows the vault (AVD4070).</summary>
    /// <param name="reference">A secret in a vault.</param>
    /// <param name="estate">The estate.</param>
    public static VaultSecretPlace Of(SecretReference reference, AvdEstate estate)
    {
        var settings = estate.Settings;
        var external = settings.KeyVault.ExternalVaults.FirstOrDefault(vault =>
            string.Equals(vault.Name, reference.Vault, StringComparison.OrdinalIgnoreCase)
        );
        return new(
            reference,
            external?.Id.ToString() ?? estate.KeyVaultId,
            $"{reference.Vault}.{CloudFacts.Of(settings.Subscription.Cloud).VaultSuffix}",
            external is null,
            settings.Identity.DeploymentPrincipal?.ObjectId,
            settings.Subscription.TenantId
        );
    }
}

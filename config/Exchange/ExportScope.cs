using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Exchange;

/// <summary>What parameters are exported from: one pool of an estate. The templates of azurelocal-avd deploy one host pool on one cluster.</summary>
public sealed record ExportScope
{
    /// <summary>The estate.</summary>
    public required AvdEstate Estate { get; init; }

    /// <summary>The pool.</summary>
    public required EstatePool Pool { get; init; }

    /// <summary>The custom RDP properties of the host pool, as Azure stores them; null for none.</summary>
    public required string? RdpProperties { get; init; }

    internal AvdSettings Settings => Pool.Settings;

    internal ClusterSettings Cluster => Settings.SessionHost.Clusters[0];

    internal ApplicationGroupSettings ApplicationGroup => Settings.ApplicationGroups[0];

    internal PooledScheduleSettings? Schedule => Settings.Scaling?.Schedules.FirstOrDefault();

    /// <summary>A secret of the config, as a reference: in its vault, or in an environment variable if it is in no vault.</summary>
    /// <param name="reference">Where the config says that it is.</param>
    /// <param name="generated">The name under which the program stores it in the vault of the estate, if it generates it.</param>
    internal ParameterValue Secret(SecretReference reference, string generated) =>
        reference.Scheme switch
        {
            SecretScheme.KeyVault => new ParameterValue.VaultSecret(reference.Vault!, reference.Name!)
            {
                VaultId = VaultIdOf(reference.Vault!),
            },
            SecretScheme.StackConfig => new ParameterValue.Variable(VariableOf(reference.Name!)),
            SecretScheme.Generate => InOwnVault(generated),
        };

    /// <summary>A secret that the program stores in the vault of the estate.</summary>
    internal ParameterValue InOwnVault(string name) =>
        new ParameterValue.VaultSecret(Estate.KeyVaultName, name) { VaultId = Estate.KeyVaultId };

    private string? VaultIdOf(string vault) =>
        Vaults.AreSame(vault, Estate.KeyVaultName)
            ? Estate.KeyVaultId
            : Settings.KeyVault.ExternalVaults.FirstOrDefault(external => Vaults.AreSame(external.Name, vault))?.Id.ToString();

    private static string VariableOf(string key) =>
        string.Concat("AVD_SECRET_", string.Concat(key.ToUpperInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_')));
}

using System.Collections.Concurrent;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Engine.Vaults;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Faults;
using Pulumi;

namespace AvdPulumi.Infra.Engine;

/// <summary>
/// Reads secrets for a deployment: from the engine's encrypted config, or from a vault with the identity that deploys.
/// Each is read once, and only if a resource takes it.
/// </summary>
/// <param name="configNamespace">The namespace of the keys in the engine's config.</param>
/// <param name="estate">The estate, which has the vaults and says who deploys.</param>
/// <param name="reader">What reads vaults; null for one that signs in as the Azure CLI, a workload or a managed identity does.</param>
internal sealed class EngineSecrets(string configNamespace, AvdEstate estate, VaultReader? reader = null) : ISecretSource
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly VaultReader _reader = reader ?? VaultReader.Of(estate.Settings.Subscription);

    /// <inheritdoc />
    public Output<string> ValueOf(SecretReference reference) =>
        reference.Scheme switch
        {
            SecretScheme.StackConfig => new Config(configNamespace).RequireSecret(reference.Name!),
            SecretScheme.KeyVault => Output.CreateSecret(_read.GetOrAdd(reference.ToString(), _ => new(() => ReadAsync(reference))).Value),
            SecretScheme.Generate => throw new ArgumentException(
                "A secret that the deployment makes up is not read from anywhere.",
                nameof(reference)
            ),
        };

    private async Task<string> ReadAsync(SecretReference reference)
    {
        try
        {
            return await _reader.ReadAsync(VaultSecretPlace.Of(reference, estate)).ConfigureAwait(false);
        }
        catch (ForeseenFaultException fault)
        {
            return await ForeseenFault.EndRunAsync<string>(fault.Diagnostic, fault.InnerException).ConfigureAwait(false);
        }
    }
}

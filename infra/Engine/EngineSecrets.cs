using System.Collections.Concurrent;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Faults;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Pulumi;

namespace AvdPulumi.Infra.Engine;

/// <summary>
/// Reads secrets for a deployment: from the engine's encrypted config, or from a vault with the identity that deploys.
/// Each is read once, and only if a resource takes it.
/// </summary>
/// <param name="project">The Pulumi project, whose config holds the keys.</param>
/// <param name="subscription">The tenant that signs in, and the cloud that the vaults are in.</param>
/// <param name="vaultOf">Makes a client for a vault of this name; null for one that signs in as the Azure CLI, a workload or a managed identity does.</param>
internal sealed class EngineSecrets(string project, SubscriptionSettings subscription, Func<string, SecretClient>? vaultOf = null)
    : ISecretSource
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, SecretClient> _vaultOf = vaultOf ?? (vault => ClientOf(vault, subscription));

    /// <inheritdoc />
    public Output<string> ValueOf(SecretReference reference) =>
        reference.Scheme switch
        {
            SecretScheme.StackConfig => new Config(project).RequireSecret(reference.Name!),
            SecretScheme.KeyVault => Output.CreateSecret(_read.GetOrAdd(reference.ToString(), _ => new(() => ReadAsync(reference))).Value),
            SecretScheme.Generate => throw new ArgumentException(
                "A secret that the deployment makes up is not read from anywhere.",
                nameof(reference)
            ),
        };

    /// <summary>Where a vault is asked (source: Azure Key Vault, vault name and object name).</summary>
    internal static Uri AddressOf(string vault, AzureCloud cloud) => new($"https://{vault}.{CloudFacts.Of(cloud).VaultSuffix}");

    /// <summary>Where a login signs in, and to which tenant: that of the config, whatever the default of the login is.</summary>
    internal static DefaultAzureCredentialOptions LoginOf(SubscriptionSettings subscription) =>
        new() { AuthorityHost = new Uri(CloudFacts.Of(subscription.Cloud).Authority), TenantId = subscription.TenantId.ToString() };

    private static SecretClient ClientOf(string vault, SubscriptionSettings subscription) =>
        new(AddressOf(vault, subscription.Cloud), new DefaultAzureCredential(LoginOf(subscription)));

    private async Task<string> ReadAsync(SecretReference reference)
    {
        try
        {
            var secret = await _vaultOf(reference.Vault!).GetSecretAsync(reference.Name).ConfigureAwait(false);
            return secret.Value.Value;
        }
        catch (RequestFailedException failure) when (failure.Status > 0)
        {
            return await Unreadable(reference, $"the vault answered {failure.Status} {failure.ErrorCode}", failure).ConfigureAwait(false);
        }
        // no answer at all: a failure without a status, or, after several tries, all of them together
        catch (Exception failure)
            when (failure is RequestFailedException
                || (failure is AggregateException tries && tries.InnerExceptions.All(one => one is RequestFailedException))
            )
        {
            return await Unreadable(reference, "the vault could not be reached", failure).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException failure)
        {
            return await Unreadable(reference, "nobody is signed in to Azure", failure).ConfigureAwait(false);
        }
    }

    private static Task<string> Unreadable(SecretReference reference, string why, Exception cause) =>
        ForeseenFault.EndRunAsync<string>(DeploymentDiagnostics.SecretUnreadable(reference, why), cause);
}

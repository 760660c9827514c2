using System.Collections.Concurrent;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Stacks.Faults;
using Azure;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;

namespace AvdPulumi.Infra.Engine.Vaults;

/// <summary>Reads secrets of vaults, with bounded tries and time. Each failure has its own diagnostic, without what the vault said: it may quote the request.</summary>
/// <param name="subscription">Cloud and tenant of the vaults.</param>
/// <param name="login">Who signs in.</param>
/// <param name="handler">The connection.</param>
/// <param name="patience">How long to wait, and how often to try.</param>
/// <param name="clock">The clock.</param>
internal sealed class VaultReader(
    SubscriptionSettings subscription,
    TokenCredential login,
    HttpMessageHandler handler,
    RequestPatience patience,
    TimeProvider clock
)
{
    private readonly ConcurrentDictionary<string, SecretClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reader of a deployment.</summary>
    public static VaultReader Of(SubscriptionSettings subscription) =>
        new(subscription, AzureLogin.CredentialOf(subscription), AzureLogin.Handler(), new RequestPatience(), TimeProvider.System);

    /// <summary>The value of a secret.</summary>
    /// <exception cref="ForeseenFaultException">It cannot be read.</exception>
    public async Task<string> ReadAsync(VaultSecretPlace place, CancellationToken cancellation = default)
    {
        using var limit = new CancellationTokenSource(patience.TotalTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var client = ClientOf(place.Reference.Vault!);
        try
        {
            var secret = (await client.GetSecretAsync(place.Reference.Name, cancellationToken: either.Token).ConfigureAwait(false)).Value;
            return FindingOn(secret.Properties, place) is { } finding ? throw new ForeseenFaultException(finding) : secret.Value;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            var isDeleted = await IsDeletedAsync(client, place.Reference, either.Token).ConfigureAwait(false);
            throw new ForeseenFaultException(isDeleted ? VaultDiagnostics.Deleted(place) : VaultDiagnostics.Missing(place), failure);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw new ForeseenFaultException(VaultDiagnostics.TooSlow(place, patience.TotalTime), failure);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && VaultFailures.FindingOf(failure, place) is { } finding)
        {
            throw new ForeseenFaultException(finding, failure);
        }
    }

    private Diagnostic? FindingOn(SecretProperties secret, VaultSecretPlace place)
    {
        // a vault returns a secret outside its dates: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
        var now = clock.GetUtcNow();
        if (secret.ExpiresOn is { } end && end <= now)
            return VaultDiagnostics.Expired(place, end);
        return secret.NotBefore is { } start && start > now ? VaultDiagnostics.NotYetValid(place, start) : null;
    }

    // who may read secrets often may not list deleted ones; without an answer, the secret is missing
    private static async Task<bool> IsDeletedAsync(SecretClient client, SecretReference reference, CancellationToken cancellation)
    {
        try
        {
            await client.GetDeletedSecretAsync(reference.Name, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or GaveUpException)
        {
            return false;
        }
    }

    private SecretClient ClientOf(string vault) =>
        _clients.GetOrAdd(vault, name => VaultClients.Client(name, subscription, login, handler, patience, clock));
}

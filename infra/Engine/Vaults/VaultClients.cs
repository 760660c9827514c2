using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Connections;
using Azure.Core;
using Azure.Security.KeyVault.Secrets;

namespace AvdPulumi.Infra.Engine.Vaults;

/// <summary>Makes clients of vaults. Limits of time and tries are explicit.</summary>
internal static class VaultClients
{
    /// <summary>Where a vault is asked (source: Azure Key Vault, vault name and object name).</summary>
    public static Uri AddressOf(string vault, AzureCloud cloud) => new($"https://{vault}.{CloudFacts.Of(cloud).VaultSuffix}");

    /// <summary>A client of a vault.</summary>
    /// <param name="vault">Name of the vault.</param>
    /// <param name="subscription">Its cloud and tenant.</param>
    /// <param name="login">Who signs in.</param>
    /// <param name="handler">The connection.</param>
    /// <param name="patience">How long to wait, and how often to try.</param>
    /// <param name="clock">The clock of the pauses.</param>
    public static SecretClient Client(
        string vault,
        SubscriptionSettings subscription,
        TokenCredential login,
        HttpMessageHandler handler,
        RequestPatience patience,
        TimeProvider clock
    )
    {
        var options = new SecretClientOptions
        {
            Transport = AzureLogin.TransportOf(handler),
            Retry = { NetworkTimeout = patience.AnswerTime },
            RetryPolicy = new BoundedRetry(patience, clock),
            DisableChallengeResourceVerification = false,
        };
        // inside the policy that signs in: it sees each challenge first
        options.AddPolicy(new VaultChallenge(subscription), HttpPipelinePosition.PerRetry);
        return new(AddressOf(vault, subscription.Cloud), login, options);
    }
}

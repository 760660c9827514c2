using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace AvdPulumi.Infra.Engine.Vaults;

/// <summary>Makes clients of vaults. Limits of time and tries are explicit, and no redirect is followed: it would take the token to another host.</summary>
internal static class VaultClients
{
    /// <summary>Where a vault is asked (source: Azure Key Vault, vault name and object name).</summary>
    public static Uri AddressOf(string vault, AzureCloud cloud) => new($"https://{vault}.{CloudFacts.Of(cloud).VaultSuffix}");

    /// <summary>Where a login signs in, and to which tenant: that of the config, whatever the default of the login is.</summary>
    public static DefaultAzureCredentialOptions LoginOf(SubscriptionSettings subscription) =>
        new() { AuthorityHost = new Uri(CloudFacts.Of(subscription.Cloud).Authority), TenantId = subscription.TenantId.ToString() };

    /// <summary>Who signs in: the Azure CLI, a workload or a managed identity.</summary>
    public static TokenCredential CredentialOf(SubscriptionSettings subscription) => new DefaultAzureCredential(LoginOf(subscription));

    /// <summary>The connection to a vault.</summary>
    public static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false };

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
        VaultPatience patience,
        TimeProvider clock
    )
    {
        var options = new SecretClientOptions
        {
            // the policy of the pipeline limits the time, and a caller cancels
            Transport = new HttpClientTransport(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }),
            Retry = { NetworkTimeout = patience.AnswerTime },
            RetryPolicy = new VaultRetry(patience, clock),
            DisableChallengeResourceVerification = false,
        };
        // inside the policy that signs in: it sees each challenge first
        options.AddPolicy(new VaultChallenge(subscription), HttpPipelinePosition.PerRetry);
        return new(AddressOf(vault, subscription.Cloud), login, options);
    }
}

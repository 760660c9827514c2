using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace AvdPulumi.Infra.Connections;

/// <summary>Who asks Azure, and over which connection. No redirect is followed: it would take the token to another host.</summary>
internal static class AzureLogin
{
    /// <summary>Where a login signs in, and to which tenant: that of the config, whatever the default of the login is.</summary>
    public static DefaultAzureCredentialOptions LoginOf(SubscriptionSettings subscription) =>
        new() { AuthorityHost = new Uri(CloudFacts.Of(subscription.Cloud).Authority), TenantId = subscription.TenantId.ToString() };

    /// <summary>Who signs in: the Azure CLI, a workload or a managed identity.</summary>
    public static TokenCredential CredentialOf(SubscriptionSettings subscription) => new DefaultAzureCredential(LoginOf(subscription));

    /// <summary>The connection to a service.</summary>
    public static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>The transport of a pipeline. The policies of the pipeline limit the time, and a caller cancels.</summary>
    public static HttpClientTransport TransportOf(HttpMessageHandler handler) =>
        new(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan });
}

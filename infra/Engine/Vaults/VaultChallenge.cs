using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using Azure.Core;
using Azure.Core.Pipeline;

namespace AvdPulumi.Infra.Engine.Vaults;

/// <summary>
/// Refuses a vault that asks for a token of another tenant or for another resource, before any token is requested. The library checks the resource as well;
/// this check names the tenant of the config, and has a message of its own.
/// </summary>
/// <remarks>Source: Azure Key Vault, Authentication, requests and responses, https://learn.microsoft.com/azure/key-vault/general/authentication-requests-and-responses</remarks>
internal sealed partial class VaultChallenge(SubscriptionSettings subscription) : HttpPipelinePolicy
{
    private readonly string _authority = new Uri(CloudFacts.Of(subscription.Cloud).Authority).Host;
    private readonly string _resource = CloudFacts.Of(subscription.Cloud).VaultSuffix;

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.Status == 401 && message.Response.Headers.TryGetValue("WWW-Authenticate", out var challenge))
            Check(challenge!);
    }

    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Secrets are read asynchronously.");

    private void Check(string challenge)
    {
        foreach (Match part in Part().Matches(challenge))
        {
            var isUri = Uri.TryCreate(part.Groups["value"].Value, UriKind.Absolute, out var uri);
            var accepted = part.Groups["name"].Value.ToLowerInvariant() switch
            {
                "authorization" or "authorization_uri" => isUri && Is(uri!.Host, _authority) && IsTenant(uri),
                "resource" or "scope" => isUri && Is(uri!.Host, _resource),
                _ => true,
            };
            if (!accepted)
                throw new VaultChallengeException();
        }
    }

    private bool IsTenant(Uri authority) =>
        Guid.TryParse(authority.Segments[^1].Trim('/'), out var tenant) && tenant == subscription.TenantId;

    private static bool Is(string host, string expected) => string.Equals(host, expected, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("(?<name>[A-Za-z_]+)=\"?(?<value>[^\",\\s]+)\"?")]
    private static partial Regex Part();
}

/// <summary>A vault asks for a token that it must not get.</summary>
internal sealed class VaultChallengeException() : Exception("The vault asks for a token of another tenant or resource.");

using System.Net;
using System.Text;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Engine;
using AvdPulumi.Tests.Stacks;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Infra;

public sealed class EngineSecretsTests
{
    private const string Value = "Canary-9917";
    private const string Answer =
        "{\"value\":\"" + Value + "\",\"id\":\"https://kv-contoso.vault.azure.net/secrets/hook/1\",\"attributes\":{\"enabled\":true}}";

    [Fact]
    public async Task Reads_a_vault_and_keeps_the_value_secret()
    {
        var handler = new VaultHandler(HttpStatusCode.OK, Answer);
        var secret = SecretsOf(handler).ValueOf(Reference("keyvault://kv-contoso/hook"));

        Assert.Equal(Value, await OutputUtilities.GetValueAsync(secret));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal("/secrets/hook", handler.Asked.Single().AbsolutePath);
    }

    [Fact]
    public async Task Reads_each_secret_once()
    {
        var handler = new VaultHandler(HttpStatusCode.OK, Answer);
        var secrets = SecretsOf(handler);
        await OutputUtilities.GetValueAsync(secrets.ValueOf(Reference("keyvault://kv-contoso/hook")));
        await OutputUtilities.GetValueAsync(secrets.ValueOf(Reference("keyvault://KV-Contoso/hook")));

        Assert.Single(handler.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden", "403 Forbidden")]
    [InlineData(HttpStatusCode.NotFound, "SecretNotFound", "404 SecretNotFound")]
    public async Task Names_the_secret_that_cannot_be_read_and_what_to_type(HttpStatusCode status, string code, string said)
    {
        var handler = new VaultHandler(status, $$$"""{"error":{"code":"{{{code}}}","message":"no"}}""");
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            OutputUtilities.GetValueAsync(SecretsOf(handler).ValueOf(Reference("keyvault://kv-contoso/hook")))
        );

        Assert.Contains("'keyvault://kv-contoso/hook' could not be read", failure.Message, StringComparison.Ordinal);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            "az keyvault secret show --vault-name kv-contoso --name hook --query id\nNext: dotnet run avd.cs explain AVD5040",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_vault_that_cannot_be_reached_is_said_to_be(int retries)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            OutputUtilities.GetValueAsync(SecretsOf(new DeadHandler(), retries).ValueOf(Reference("keyvault://kv-contoso/hook")))
        );

        Assert.Contains(
            "'keyvault://kv-contoso/hook' could not be read: the vault could not be reached",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reads_nothing_that_the_deployment_makes_up() =>
        Assert.Throws<ArgumentException>(() =>
            new EngineSecrets("avd", TestSettings.Minimal.Subscription).ValueOf(SecretReference.Generated)
        );

    [Theory]
    [InlineData(AzureCloud.Public, "https://kv-contoso.vault.azure.net/", "https://login.microsoftonline.com/")]
    [InlineData(AzureCloud.UsGovernment, "https://kv-contoso.vault.usgovcloudapi.net/", "https://login.microsoftonline.us/")]
    [InlineData(AzureCloud.China, "https://kv-contoso.vault.azure.cn/", "https://login.chinacloudapi.cn/")]
    public void Signs_in_where_the_cloud_and_the_tenant_of_the_config_are(AzureCloud cloud, string vault, string login)
    {
        var subscription = TestSettings.Minimal.Subscription with { Cloud = cloud };
        var options = EngineSecrets.LoginOf(subscription);

        Assert.Equal(vault, EngineSecrets.AddressOf("kv-contoso", cloud).ToString());
        Assert.Equal((login, subscription.TenantId.ToString()), (options.AuthorityHost.ToString(), options.TenantId));
    }

    private static SecretReference Reference(string text) =>
        SecretReference.TryCreate(text, out var reference) ? reference : throw new FormatException(text);

    private static EngineSecrets SecretsOf(HttpMessageHandler handler, int retries = 0) =>
        new(
            "avd",
            TestSettings.Minimal.Subscription,
            vault => new SecretClient(
                new Uri($"https://{vault.ToLowerInvariant()}.vault.azure.net"),
                new NoCredential(),
                new SecretClientOptions
                {
                    Transport = new HttpClientTransport(new HttpClient(handler)),
                    Retry =
                    {
                        MaxRetries = retries,
                        Delay = TimeSpan.Zero,
                        MaxDelay = TimeSpan.Zero,
                    },
                }
            )
        );

    /// <summary>Answers as a vault does: first with the challenge that says where to sign in, then with what the test wants.</summary>
    private sealed class VaultHandler(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is null)
            {
                var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized)
                {
                    RequestMessage = request,
                    Content = new StringContent(""),
                };
                challenge.Headers.Add(
                    "WWW-Authenticate",
                    "Bearer authorization=\"https://login.microsoftonline.com/00000000-0000-0000-0000-00000000000a\", resource=\"https://vault.azure.net\""
                );
                return Task.FromResult(challenge);
            }

            lock (Asked)
                Asked.Add(request.RequestUri!);
            return Task.FromResult(
                new HttpResponseMessage(status)
                {
                    RequestMessage = request,
                    Content = new StringContent(body, Encoding.UTF8, "application/json"),
                }
            );
        }
    }

    /// <summary>A network that leads nowhere.</summary>
    private sealed class DeadHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("no such host");
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Infra.Engine;
using AvdPulumi.Infra.Engine.Vaults;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Stacks;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Infra;

public sealed class EngineSecretsTests
{
    private static readonly AvdEstate Estate = AvdEstate.Of(TestSettings.Minimal);

    [Fact]
    public async Task Reads_a_vault_and_keeps_the_value_secret()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var secret = SecretsOf(vault).ValueOf(Reference("keyvault://kv-contoso/hook"));

        Assert.Equal(VaultAnswers.Value, await OutputUtilities.GetValueAsync(secret));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal("/secrets/hook", vault.Asked.Single().Path);
    }

    [Fact]
    public async Task Reads_each_secret_once()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Secret(), VaultReading.Challenge);
        var secrets = SecretsOf(vault);
        await OutputUtilities.GetValueAsync(secrets.ValueOf(Reference("keyvault://kv-contoso/hook")));
        await OutputUtilities.GetValueAsync(secrets.ValueOf(Reference("keyvault://KV-Contoso/hook")));

        Assert.Single(vault.Asked);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_ends_the_run_with_its_diagnostic()
    {
        await using var vault = await VaultDouble.StartAsync(VaultAnswers.Error(404, "SecretNotFound"), VaultReading.Challenge);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            OutputUtilities.GetValueAsync(SecretsOf(vault).ValueOf(Reference("keyvault://kv-contoso/hook")))
        );

        Assert.Contains("'keyvault://kv-contoso/hook' could not be read", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("\nNext: dotnet run avd.cs explain AVD5082", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_nothing_that_the_deployment_makes_up() =>
        Assert.Throws<ArgumentException>(() => new EngineSecrets("avd", Estate).ValueOf(SecretReference.Generated));

    [Theory]
    [InlineData(AzureCloud.Public, "https://kv-contoso.vault.azure.net/", "https://login.microsoftonline.com/")]
    [InlineData(AzureCloud.UsGovernment, "https://kv-contoso.vault.usgovcloudapi.net/", "https://login.microsoftonline.us/")]
    [InlineData(AzureCloud.China, "https://kv-contoso.vault.azure.cn/", "https://login.chinacloudapi.cn/")]
    public void Signs_in_where_the_cloud_and_the_tenant_of_the_config_are(AzureCloud cloud, string vault, string login)
    {
        var subscription = TestSettings.Minimal.Subscription with { Cloud = cloud };
        var options = AzureLogin.LoginOf(subscription);

        Assert.Equal(vault, VaultClients.AddressOf("kv-contoso", cloud).ToString());
        Assert.Equal((login, subscription.TenantId.ToString()), (options.AuthorityHost.ToString(), options.TenantId));
    }

    private static SecretReference Reference(string text) =>
        SecretReference.TryCreate(text, out var reference) ? reference : throw new FormatException(text);

    private static EngineSecrets SecretsOf(VaultDouble vault) => new("avd", Estate, VaultReading.ReaderOf(vault));
}

using System.Text.Json;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Sdk;

/// <summary>The explicit provider of azure-native: what it sends, and what it is handed down to.</summary>
public sealed class AzureNativeProviderTests
{
    private const string ListSubscriptions = "azure-native:authorization:listSubscriptions";

    [Fact]
    public async Task It_is_a_resource_of_the_engine_that_always_names_its_cloud()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.Provider("azure");
            }
        );

        Assert.Equal("pulumi:providers:azure-native", mocks.Resource("azure").Type);
        Assert.Equal("public", mocks.InputsOf("azure")["environment"]);
    }

    [Fact]
    public async Task It_sends_subscription_tenant_and_cloud_as_text()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.Provider(
                    "azure",
                    new()
                    {
                        SubscriptionId = "s",
                        TenantId = "t",
                        Environment = "usgovernment",
                    }
                );
            }
        );

        var inputs = mocks.InputsOf("azure");
        Assert.Equal(("s", "t", "usgovernment"), (inputs["subscriptionId"], inputs["tenantId"], inputs["environment"]));
    }

    [Fact]
    public async Task It_sends_flags_and_lists_as_JSON_text()
    {
        var mocks = new RecordingMocks();
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                _ = new AzureNative.Provider(
                    "azure",
                    new()
                    {
                        UseMsi = true,
                        UseOidc = false,
                        AuxiliaryTenantIds = { "a", "b" },
                    }
                );
            }
        );

        var inputs = mocks.InputsOf("azure");
        Assert.Equal(("true", "false"), (inputs["useMsi"], inputs["useOidc"]));
        Assert.Equal(["a", "b"], JsonSerializer.Deserialize<string[]>((string)inputs["auxiliaryTenantIds"])!);
        Assert.False(inputs.ContainsKey("disablePulumiPartnerId"));
    }

    [Fact]
    public async Task It_makes_credentials_secret()
    {
        var args = new AzureNative.ProviderArgs
        {
            ClientId = "id",
            ClientSecret = "secret",
            ClientCertificatePassword = "password",
            OidcToken = "token",
        };

        Assert.True(await Output.IsSecretAsync(args.ClientId.ToOutput()));
        Assert.True(await Output.IsSecretAsync(args.ClientSecret.ToOutput()));
        Assert.True(await Output.IsSecretAsync(args.ClientCertificatePassword.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.OidcToken.ToOutput()));
    }

    [Fact]
    public async Task It_is_handed_down_to_resources_of_Azure_below_a_component()
    {
        var mocks = new RecordingMocks().EchoInputsOf("azure-native:resources:ResourceGroup");
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var azure = new AzureNative.Provider("azure");
                _ = new Group(
                    "group",
                    new() { Providers = { azure } },
                    group => _ = new AzureNative.Resources.ResourceGroup("rg", null, new() { Parent = group })
                );
            }
        );

        Assert.EndsWith("pulumi:providers:azure-native::azure::azure-id", mocks.Resource("rg").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_is_called_below_a_component_uses_its_provider()
    {
        var mocks = new RecordingMocks().AnswerCall(ListSubscriptions, _ => new Dictionary<string, object>());
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var azure = new AzureNative.Provider("azure");
                _ = new Group(
                    "group",
                    new() { Provider = azure },
                    group => _ = AzureNative.Authorization.ListSubscriptions.Invoke(null, new InvokeOptions { Parent = group })
                );
            }
        );

        Assert.EndsWith("::azure::azure-id", Assert.Single(mocks.Calls).Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_s_own_provider_goes_before_that_of_its_parent()
    {
        var mocks = new RecordingMocks().AnswerCall(ListSubscriptions, _ => new Dictionary<string, object>());
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                var other = new AzureNative.Provider("other");
                _ = new Group(
                    "group",
                    new() { Provider = new AzureNative.Provider("azure") },
                    group =>
                        _ = AzureNative.Authorization.ListSubscriptions.Invoke(null, new InvokeOptions { Parent = group, Provider = other })
                );
            }
        );

        Assert.EndsWith("::other::other-id", Assert.Single(mocks.Calls).Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subscriptions_of_a_login_can_be_listed_as_a_task()
    {
        var mocks = new RecordingMocks().AnswerCall(
            ListSubscriptions,
            _ => new Dictionary<string, object>
            {
                ["value"] = new List<object>
                {
                    new Dictionary<string, object> { ["subscriptionId"] = "s", ["state"] = "Enabled" },
                },
            }
        );
        AzureNative.Authorization.ListSubscriptionsResult? listed = null;
        await Run.UpdateAsync(
            mocks,
            async () =>
                listed = await AzureNative.Authorization.ListSubscriptions.InvokeAsync(
                    null,
                    new() { Provider = new AzureNative.Provider("azure") }
                )
        );

        Assert.Equal("s", Assert.Single(listed!.Value).SubscriptionId);
        Assert.EndsWith("::azure::azure-id", Assert.Single(mocks.Calls).Provider, StringComparison.Ordinal);
    }
}

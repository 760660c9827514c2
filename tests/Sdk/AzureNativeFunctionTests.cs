using System.Collections.Immutable;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Sdk;

public sealed class AzureNativeFunctionTests
{
    private const string RegistrationTokens = "azure-native:desktopvirtualization:listHostPoolRegistrationTokens";

    [Fact]
    public async Task Registration_tokens_are_listed()
    {
        var mocks = Answering(Output.CreateSecret("token"));
        Output<string>? token = null;
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                token = AzureNative
                    .DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(new() { HostPoolName = "hp", ResourceGroupName = "rg" })
                    .Apply(result => result.Value.Single().Token ?? "");
            }
        );
        var call = Assert.Single(mocks.Calls);

        Assert.Equal(RegistrationTokens, call.Token);
        Assert.Equal(["hostPoolName", "resourceGroupName"], call.Args.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("token", await Expect.KnownAsync(token!));
        await Expect.SecretAsync(token!);
    }

    [Fact]
    public async Task Registration_tokens_of_a_pool_that_does_not_exist_yet_are_unknown_and_not_asked_for()
    {
        const string hostPool = "azure-native:desktopvirtualization:HostPool";
        var mocks = Answering("token").Answer(hostPool, args => (null, args.Inputs));
        Output<AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokensResult>? result = null;
        await Run.PreviewAsync(
            mocks,
            () =>
            {
                var pool = new AzureNative.DesktopVirtualization.HostPool(
                    "pool",
                    new()
                    {
                        ResourceGroupName = "rg",
                        HostPoolType = "Pooled",
                        LoadBalancerType = "BreadthFirst",
                        PreferredAppGroupType = "Desktop",
                    }
                );
                result = AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(
                    new() { HostPoolName = pool.Name, ResourceGroupName = "rg" }
                );
            }
        );

        await Expect.UnknownAsync(result!);
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task The_task_form_takes_plain_arguments()
    {
        var mocks = Answering("token");
        string? token = null;
        await Run.UpdateAsync(
            mocks,
            async () =>
            {
                var result = await AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.InvokeAsync(
                    new() { HostPoolName = "hp", ResourceGroupName = "rg" }
                );
                token = result.Value.Single().Token;
            }
        );

        Assert.Equal("token", token);
        Assert.Equal("hp", mocks.Calls.Single().Args["hostPoolName"]);
    }

    [Fact]
    public async Task A_function_without_arguments_sends_none()
    {
        var mocks = new RecordingMocks().AnswerCall(
            "azure-native:authorization:getClientConfig",
            _ => State.Of(("tenantId", "t"), ("objectId", "o"))
        );
        Output<AzureNative.Authorization.GetClientConfigResult>? result = null;
        await Run.UpdateAsync(
            mocks,
            () =>
            {
                result = AzureNative.Authorization.GetClientConfig.Invoke();
            }
        );

        Assert.Empty(mocks.Calls.Single().Args);
        Assert.Equal("t", (await Expect.KnownAsync(result!)).TenantId);
        Assert.Equal("o", (await Expect.KnownAsync(result!)).ObjectId);
    }

    [Fact]
    public async Task A_missing_required_argument_is_named()
    {
        var failure = await Run.FailureAsync(
            Answering("token"),
            () =>
            {
                _ = AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(new() { HostPoolName = "hp" });
            }
        );

        Assert.Contains("ResourceGroupName is required but was not given a value", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_options_of_an_invoke_are_given_the_version_of_the_package()
    {
        var options = new InvokeOptions();
        await Run.UpdateAsync(
            Answering("token"),
            () =>
            {
                _ = AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.Invoke(
                    new() { HostPoolName = "hp", ResourceGroupName = "rg" },
                    options
                );
            }
        );

        Assert.Equal("3.28.0", options.Version);
    }

    private static RecordingMocks Answering(object token) =>
        new RecordingMocks().AnswerCall(
            RegistrationTokens,
            _ => State.Of(("value", ImmutableArray.Create<object>(State.Of(("token", token), ("expirationTime", "2030-01-01T00:00:00Z")))))
        );
}

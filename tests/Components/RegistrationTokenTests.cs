using System.Collections.Immutable;
using AvdPulumi.Components.Avd;
using AvdPulumi.Components.Platform;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class RegistrationTokenTests
{
    private const string Function = "azure-native:desktopvirtualization:listHostPoolRegistrationTokens";
    private const string Canary = "eyJhbGciOi-Canary-4711";

    private static readonly TokenWindow Window = new(
        DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch.AddHours(12),
        DateTimeOffset.UnixEpoch.AddHours(48)
    );

    [Fact]
    public async Task Asks_for_the_token_of_the_pool_once_the_pool_is_there()
    {
        var mocks = Mocks(("2026-11-22T08:00:00Z", Canary));
        await RunAsync(mocks);

        mocks.Verify(
            mock =>
                mock.CallAsync(
                    It.Is<MockCallArgs>(call =>
                        call.Token == Function
                        && (string)call.Args["hostPoolName"] == "hp-contoso"
                        && (string)call.Args["resourceGroupName"] == "rg-contoso"
                    )
                ),
            Times.Once()
        );
    }

    [Fact]
    public async Task The_pool_asks_Azure_for_a_token_of_the_window_and_hides_the_answer()
    {
        var recorded = new List<(string Name, ResourceOptions Options)>();
        var mocks = Mocks(("2026-11-22T08:00:00Z", Canary));
        await RunAsync(mocks, look: args => Note(recorded, args));

        var info = InputsOf(mocks, "pool-pool")["registrationInfo"].AsMap();
        Assert.Equal("1970-01-03T00:00:00Z", info["expirationTime"]);
        Assert.Equal("Update", info["registrationTokenOperation"]);
        Assert.DoesNotContain("token", info);
        Assert.Contains(
            "registrationInfo",
            ((CustomResourceOptions)recorded.Single(entry => entry.Name == "pool-pool").Options).AdditionalSecretOutputs
        );
    }

    [Fact]
    public async Task Keeps_the_token_in_the_vault_until_it_ends()
    {
        var mocks = Mocks(("2026-11-22T08:00:00Z", Canary));
        await RunAsync(mocks);

        var secret = InputsOf(mocks, "token-secret");
        Assert.Equal("kv-contoso", secret["vaultName"]);
        Assert.Equal("avd-token", secret["secretName"]);
        Assert.Equal("AVD registration token", secret["properties"].AsMap()["contentType"]);
        Assert.Equal(Canary, secret["properties"].AsMap()["value"]);
        Assert.Equal(172800.0, secret["properties"].AsMap()["attributes"].AsMap()["expires"]);
        Assert.Equal(true, secret["properties"].AsMap()["attributes"].AsMap()["enabled"]);
    }

    [Fact]
    public async Task Is_secret_from_the_first_line_and_in_the_vault()
    {
        RegistrationToken? token = null;
        Input<AzureNative.KeyVault.Inputs.SecretPropertiesArgs>? properties = null;
        await RunAsync(
            Mocks(("2026-11-22T08:00:00Z", Canary)),
            made => token = made,
            args =>
            {
                if (args.Args is AzureNative.KeyVault.SecretArgs secret)
                    properties = secret.Properties;
            }
        );

        Assert.True(await Output.IsSecretAsync(token!.Value));
        var sink = await OutputUtilities.GetValueAsync<AzureNative.KeyVault.Inputs.SecretPropertiesArgs>(properties!);
        Assert.True(await Output.IsSecretAsync(sink.Value!.ToOutput()));
    }

    [Fact]
    public async Task Takes_the_token_that_ends_last()
    {
        RegistrationToken? token = null;
        await RunAsync(
            Mocks(("2026-11-21T08:00:00Z", "older"), ("2026-11-22T08:00:00.1234567Z", Canary), ("2026-11-20T08:00:00Z", "oldest")),
            made => token = made
        );

        Assert.Equal(Canary, await ComponentRun.ValueOfAsync(token!.Value));
    }

    [Fact]
    public async Task What_is_to_be_done_without_a_token_is_done()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            RunAsync(Mocks(), whenNone: _ => Task.FromException<string>(new InvalidOperationException("No token, no hosts.")))
        );
        Assert.Contains("No token, no hosts.", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_without_a_token_goes_on()
    {
        RegistrationToken? token = null;
        await RunAsync(Mocks(), made => token = made, whenNone: _ => Task.FromResult(""));
        Assert.Equal("", await ComponentRun.ValueOfAsync(token!.Value));
    }

    // the failure of a provider function comes as an exception of the SDK's own, with whatever text
    [Fact]
    public async Task A_refusal_to_list_tokens_is_handed_on_with_its_reason()
    {
        string? refusal = null;
        var mocks = Mocks();
        mocks
            .Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(call => call.Token == Function)))
            .ThrowsAsync(new InvalidOperationException("AuthorizationFailed: no action listRegistrationTokens"));
        await RunAsync(
            mocks,
            whenNone: why =>
            {
                refusal = why;
                return Task.FromResult("");
            }
        );

        Assert.Contains("AuthorizationFailed", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_need_not_be_stored()
    {
        RegistrationToken? token = null;
        var mocks = Mocks(("2026-11-22T08:00:00Z", Canary));
        await RunAsync(mocks, made => token = made, store: false);

        Assert.Null(token!.SecretId);
        mocks.Verify(
            mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type == "azure-native:keyvault:Secret")),
            Times.Never()
        );
    }

    private static Mock<IMocks> Mocks(params (string Ends, string Token)[] tokens)
    {
        // what nobody set up throws
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        var strict = new StrictMocks();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns<MockResourceArgs>(strict.NewResourceAsync);
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        mocks
            .Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(call => call.Token == Function)))
            .ReturnsAsync(
                ImmutableDictionary<string, object>.Empty.Add(
                    "value",
                    tokens
                        .Select(token =>
                            (object)ImmutableDictionary<string, object>.Empty.Add("expirationTime", token.Ends).Add("token", token.Token)
                        )
                        .ToImmutableArray()
                )
            );
        return mocks;
    }

    private static ImmutableDictionary<string, object> InputsOf(Mock<IMocks> mocks, string name) =>
        mocks.Invocations.Select(call => call.Arguments[0]).OfType<MockResourceArgs>().Single(args => args.Name == name).Inputs;

    private static void Note(List<(string, ResourceOptions)> recorded, ResourceTransformationArgs args)
    {
        lock (recorded)
            recorded.Add((args.Resource.GetResourceName(), args.Options));
    }

    private static ComponentResourceOptions? Looking(Action<ResourceTransformationArgs>? look) =>
        look is null
            ? null
            : new()
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        look(args);
                        return null;
                    },
                },
            };

    private static Task<ImmutableArray<Resource>> RunAsync(
        Mock<IMocks> mocks,
        Action<RegistrationToken>? see = null,
        Action<ResourceTransformationArgs>? look = null,
        Func<string?, Task<string>>? whenNone = null,
        bool store = true
    ) =>
        Deployment.TestAsync(
            mocks.Object,
            new TestOptions { IsPreview = false },
            () =>
            {
                var pool = new HostPool(
                    "pool",
                    new() { Placement = SampleEstate.Placement, Definition = SampleEstate.HostPool with { Token = Window } },
                    Looking(look)
                );
                var vault = new KeyVault("vault", new() { Placement = SampleEstate.Placement, Definition = SampleEstate.KeyVault });
                var token = new RegistrationToken(
                    "token",
                    new()
                    {
                        HostPool = pool,
                        WhenNone = whenNone ?? (_ => throw new InvalidOperationException("Nobody was to miss a token.")),
                        Store = store ? new TokenStore(vault, "avd-token", Window) : null,
                    },
                    Looking(look)
                );
                see?.Invoke(token);
            }
        );
}

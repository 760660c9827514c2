using Pulumi;
using Pulumi.Testing;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Generator;

/// <summary>What generated classes send, seen by a program under mocks.</summary>
public class MockedProgramTests
{
    private static readonly TestOptions Options = new() { IsPreview = false };

    [Fact]
    public async Task Functions_are_called_by_their_tokens()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(
            mocks,
            Options,
            async () =>
            {
                await AzureNative.Authorization.GetClientConfig.InvokeAsync();
                await AzureNative.Storage.ListStorageAccountKeys.InvokeAsync(
                    new() { AccountName = "account", ResourceGroupName = "group" }
                );
                await AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.InvokeAsync(
                    new() { HostPoolName = "pool", ResourceGroupName = "group" }
                );
            }
        );

        Assert.Equal(
            [
                "azure-native:authorization:getClientConfig",
                "azure-native:storage:listStorageAccountKeys",
                "azure-native:desktopvirtualization:listHostPoolRegistrationTokens",
            ],
            mocks.Calls.Select(call => call.Token!)
        );
    }

    [Fact]
    public async Task A_default_is_sent_and_an_untouched_list_is_not()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(
            mocks,
            Options,
            () =>
            {
                _ = new AzureNative.Authorization.RoleAssignment(
                    "role",
                    new()
                    {
                        PrincipalId = "principal",
                        RoleDefinitionId = "definition",
                        Scope = "scope",
                    }
                );
                _ = new AzureNative.Resources.ResourceGroup("group");
            }
        );

        Assert.Equal("User", mocks.Resources.Single(r => r.Name == "role").Inputs["principalType"]);
        Assert.Empty(mocks.Resources.Single(r => r.Name == "group").Inputs);
    }

    [Fact]
    public async Task An_id_among_the_options_makes_no_read_of_a_resource()
    {
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(
            mocks,
            Options,
            () =>
            {
                _ = new AzureNative.Resources.ResourceGroup(
                    "made",
                    null,
                    new CustomResourceOptions { Id = "/subscriptions/s/resourceGroups/g" }
                );
            }
        );

        Assert.Equal("", mocks.Resources.Single().Id);
    }

    [Fact]
    public async Task Options_of_the_package_and_of_the_program_are_merged()
    {
        var seen = new List<CustomResourceOptions>();

        await Deployment.TestAsync(
            new RecordingMocks(),
            Options,
            () =>
            {
                _ = new Pulumi.Random.RandomPassword(
                    "password",
                    new() { Length = 24 },
                    new CustomResourceOptions
                    {
                        AdditionalSecretOutputs = { "keepers" },
                        ResourceTransformations =
                        {
                            args =>
                            {
                                seen.Add((CustomResourceOptions)args.Options);
                                return null;
                            },
                        },
                    }
                );
            }
        );

        Assert.Equal("4.21.2", seen.Single().Version);
        Assert.Equal(["bcryptHash", "keepers", "result"], seen.Single().AdditionalSecretOutputs.Order(StringComparer.Ordinal));
    }
}

using System.Collections.Immutable;
using AvdPulumi.Components.Platform;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components;

public sealed class StorageAccountKeysTests
{
    private const string Account =
        "/subscriptions/00000000-0000-0000-0000-00000000000d/resourceGroups/rg-others/providers/Microsoft.Storage/storageAccounts/stwitness";

    [Fact]
    public async Task The_first_key_of_the_account_is_secret()
    {
        var asked = new List<MockCallArgs>();
        var key = await FirstAsync(asked, "canary-one", "canary-two");

        Assert.Equal("canary-one", await ComponentRun.ValueOfAsync(key));
        Assert.True(await Output.IsSecretAsync(key));
        var call = Assert.Single(asked);
        Assert.Equal(
            ("azure-native:storage:listStorageAccountKeys", "stwitness", "rg-others"),
            (call.Token, call.Args["accountName"], call.Args["resourceGroupName"])
        );
    }

    [Fact]
    public async Task An_account_whose_keys_are_turned_off_is_named() =>
        Assert.Contains(
            "Azure lists no key of the storage account 'stwitness'",
            $"{await Record.ExceptionAsync(() => FirstAsync([]))}",
            StringComparison.Ordinal
        );

    private static async Task<Output<string>> FirstAsync(List<MockCallArgs> asked, params string[] keys)
    {
        Output<string>? first = null;
        await ComponentRun.OfAsync(
            () => first = StorageAccountKeys.FirstOf(Output.Create(Account), new InvokeOptions()),
            call =>
            {
                asked.Add(call);
                return ImmutableDictionary<string, object>.Empty.Add(
                    "keys",
                    ImmutableArray.CreateRange(
                        keys.Select(
                            object (key) =>
                                ImmutableDictionary<string, object>
                                    .Empty.Add("creationTime", "2026-11-27T08:00:00Z")
                                    .Add("keyName", "key")
                                    .Add("permissions", "FULL")
                                    .Add("value", key)
                        )
                    )
                );
            }
        );
        return first!;
    }
}

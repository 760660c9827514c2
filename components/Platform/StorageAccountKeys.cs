using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>Reads the keys of storage accounts, which only Azure makes. Keep them secret: whoever has one can do everything with the account.</summary>
public static class StorageAccountKeys
{
    /// <summary>The account's first key; secret. It is asked for once the account is there.</summary>
    /// <param name="accountId">Full ARM id of the account.</param>
    /// <param name="options">Through which provider Azure is asked.</param>
    public static Output<string> FirstOf(Output<string> accountId, InvokeOptions options) =>
        Output.CreateSecret(
            accountId.Apply(async id =>
            {
                var keys = await AzureNative
                    .Storage.ListStorageAccountKeys.InvokeAsync(
                        new() { AccountName = ArmIdText.NameOf(id), ResourceGroupName = ArmIdText.ResourceGroupOf(id) },
                        options
                    )
                    .ConfigureAwait(false);
                return keys.Keys.IsDefaultOrEmpty
                    ? throw new InvalidOperationException(
                        $"Azure lists no key of the storage account '{ArmIdText.NameOf(id)}': its keys may be turned off, or the login may not read them."
                    )
                    : keys.Keys[0].Value;
            })
        );
}

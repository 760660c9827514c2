using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Network;

/// <summary>Who can reach a vault or a storage account that this program creates; an existing one keeps its own rules.</summary>
/// <param name="Path">The section.</param>
/// <param name="Rules">The rules of the public endpoint.</param>
/// <param name="PublicAccess">Whether it has a public endpoint.</param>
/// <param name="HasEndpoint">Whether it has a private endpoint.</param>
/// <param name="Limits">The maximum number of rules.</param>
/// <param name="Users">Who needs it, in words.</param>
internal sealed record NetworkFirewall(
    string Path,
    NetworkRuleSettings Rules,
    PublicAccess PublicAccess,
    bool HasEndpoint,
    NetworkRuleLimits Limits,
    string Users
)
{
    /// <summary>Whether it is a storage account.</summary>
    public bool IsStorage => Limits == NetworkRuleLimits.Storage;

    /// <summary>Whether the public endpoint admits only Azure's own trusted services.</summary>
    public bool IsShut =>
        PublicAccess == PublicAccess.Disabled || Rules is { DefaultAction: NetworkAction.Deny, IpRules.Length: 0, SubnetIds.Length: 0 };

    /// <summary>Those of the config.</summary>
    public static IEnumerable<NetworkFirewall> All(AvdSettings settings)
    {
        if (settings.KeyVault is { ExistingId: null } vault)
            yield return new(
                "key_vault",
                vault.NetworkRules,
                vault.PublicNetworkAccess,
                vault.PrivateEndpoint is not null,
                NetworkRuleLimits.KeyVault,
                "the deployment"
            );
        foreach (var (use, path, account) in DeclaredAccount.All(settings.Storage))
            if (account.ExistingId is null)
                yield return new(
                    path,
                    account.NetworkRules,
                    account.PublicNetworkAccess,
                    account.PrivateEndpoint is not null,
                    NetworkRuleLimits.Storage,
                    UsersOf(use)
                );
    }

    private static string UsersOf(StorageUse use) => use == StorageUse.Witness ? "the nodes of the file server" : "session hosts";
}

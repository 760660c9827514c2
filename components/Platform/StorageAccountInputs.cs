using AvdPulumi.Components.Foundation;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Platform;

/// <summary>Inputs of a storage account and its file service, from a definition.</summary>
internal static class StorageAccountInputs
{
    /// <summary>
    /// The largest share, in GiB, without large file shares, which cannot be turned off again (source: Azure Files scalability and performance targets).
    /// The config gate has the same number, which a component may not read; a test holds the two equal.
    /// </summary>
    internal const int StandardShareGib = 5120;

    public static AzureNative.Storage.StorageAccountArgs AccountOf(StorageAccountDefinition definition, Placement placement)
    {
        var inputs = new AzureNative.Storage.StorageAccountArgs
        {
            AccountName = definition.Name,
            ResourceGroupName = placement.ResourceGroupName,
            Location = placement.Location,
            Tags = placement.Tags,
            Kind = definition.Kind,
            Sku = new AzureNative.Storage.Inputs.SkuArgs { Name = definition.Sku },
            EnableHttpsTrafficOnly = true,
            MinimumTlsVersion = AzureNative.Storage.MinimumTlsVersion.TLS1_2,
            AllowBlobPublicAccess = false,
            // data of one tenant has no business in another
            AllowCrossTenantReplication = false,
            AllowSharedKeyAccess = definition.SharedKeyAccess,
            PublicNetworkAccess = definition.PublicNetworkAccess
                ? AzureNative.Storage.PublicNetworkAccess.Enabled
                : AzureNative.Storage.PublicNetworkAccess.Disabled,
            // always sent: without it Azure goes back to letting everybody in
            NetworkRuleSet = NetworkRulesOf(definition),
        };

        // said even where it is none, so that a directory that is taken away again does not stay; accounts for blobs alone know no such setting
        if (definition.Kind != AzureNative.Storage.Kind.BlockBlobStorage)
            inputs.AzureFilesIdentityBasedAuthentication = DirectoryOf(definition.Directory);
        if (NeedsLargeShares(definition))
            inputs.LargeFileSharesState = AzureNative.Storage.LargeFileSharesState.Enabled;
        return inputs;
    }

    /// <summary>
    /// The strictest SMB that Windows 11 and Windows Server 2022 speak: tickets and channel by AES-256, and no dialect but the last.
    /// </summary>
    public static AzureNative.Storage.Inputs.SmbSettingArgs SmbOf(FileDirectoryDefinition? directory) =>
        new()
        {
            Versions = "SMB3.1.1",
            AuthenticationMethods = AuthenticationOf(directory),
            KerberosTicketEncryption = "AES-256",
            ChannelEncryption = "AES-256-GCM",
        };

    // NTLMv2 is how a client signs in with an account key. Without a directory there is no other way; beside one it would be a way around it.
    private static string AuthenticationOf(FileDirectoryDefinition? directory) =>
        directory switch
        {
            null => "NTLMv2",
            { AcceptsAccountKeys: true } => "NTLMv2;Kerberos",
            _ => "Kerberos",
        };

    private static bool NeedsLargeShares(StorageAccountDefinition definition) =>
        definition.Kind == AzureNative.Storage.Kind.StorageV2 && definition.Shares.Any(share => share.QuotaGib > StandardShareGib);

    private static AzureNative.Storage.Inputs.NetworkRuleSetArgs NetworkRulesOf(StorageAccountDefinition definition) =>
        new()
        {
            Bypass = definition.Bypass,
            DefaultAction = definition.DefaultAction,
            IpRules = definition
                .AllowedIpRanges.SelectMany(range => StorageAddresses.RulesFor(range))
                .Select(rule => new AzureNative.Storage.Inputs.IPRuleArgs
                {
                    IPAddressOrRange = rule,
                    Action = AzureNative.Storage.Action.Allow,
                })
                .ToArray(),
            VirtualNetworkRules = definition
                .AllowedSubnetIds.Select(id => new AzureNative.Storage.Inputs.VirtualNetworkRuleArgs
                {
                    VirtualNetworkResourceId = id,
                    Action = AzureNative.Storage.Action.Allow,
                })
                .ToArray(),
        };

    private static AzureNative.Storage.Inputs.AzureFilesIdentityBasedAuthenticationArgs DirectoryOf(FileDirectoryDefinition? directory)
    {
        if (directory is null)
            return new() { DirectoryServiceOptions = AzureNative.Storage.DirectoryServiceOptions.None };

        var inputs = new AzureNative.Storage.Inputs.AzureFilesIdentityBasedAuthenticationArgs
        {
            DirectoryServiceOptions = directory.Service,
            DefaultSharePermission = directory.DefaultPermission,
        };
        if (directory.Domain is { } domain)
            inputs.ActiveDirectoryProperties = DomainOf(domain);
        return inputs;
    }

    private static AzureNative.Storage.Inputs.ActiveDirectoryPropertiesArgs DomainOf(FileDomainDefinition domain)
    {
        var inputs = new AzureNative.Storage.Inputs.ActiveDirectoryPropertiesArgs { DomainName = domain.Name, DomainGuid = domain.Id };
        if (domain.Membership is not { } membership)
            return inputs;

        inputs.DomainSid = membership.DomainSid;
        inputs.NetBiosDomainName = membership.NetBiosName;
        inputs.ForestName = membership.ForestName;
        inputs.AzureStorageSid = membership.AccountSid;
        inputs.SamAccountName = membership.SamAccountName;
        inputs.AccountType = AzureNative.Storage.AccountType.Computer;
        return inputs;
    }
}

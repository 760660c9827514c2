using System.Collections.Immutable;
using AvdPulumi.Components.Platform;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

/// <summary>Who opens the file shares of a storage account.</summary>
public sealed class StorageAccountDirectoryTests
{
    private static readonly StorageAccountDefinition Definition = new() { Name = "stcontoso", Shares = [new("profiles", 1024)] };
    private static readonly FileDirectoryDefinition Entra = new() { Service = AzureNative.Storage.DirectoryServiceOptions.AADKERB };

    [Fact]
    public async Task Keys_open_shares_only_where_no_directory_does_unless_they_are_asked_to()
    {
        Assert.Equal("NTLMv2", await AuthenticationAsync(null));
        Assert.Equal("Kerberos", await AuthenticationAsync(Entra));
        Assert.Equal("NTLMv2;Kerberos", await AuthenticationAsync(Entra with { AcceptsAccountKeys = true }));
    }

    [Fact]
    public async Task Entra_Kerberos_needs_no_domain_and_gives_nobody_anything_by_default()
    {
        var directory = await DirectoryAsync(Entra);

        Assert.Equal(["defaultSharePermission", "directoryServiceOptions"], directory.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("AADKERB", directory["directoryServiceOptions"]);
        Assert.Equal("None", directory["defaultSharePermission"]);
    }

    [Fact]
    public async Task Entra_Kerberos_takes_the_domain_of_hybrid_users_by_name_and_guid()
    {
        var domain = await DomainAsync(Entra with { Domain = new("corp.contoso.com", "00000000-0000-0000-0000-000000000301") });

        Assert.Equal(["domainGuid", "domainName"], domain.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("corp.contoso.com", domain["domainName"]);
        Assert.Equal("00000000-0000-0000-0000-000000000301", domain["domainGuid"]);
    }

    [Fact]
    public async Task Active_Directory_is_told_the_domain_and_the_account_that_stands_for_this_one()
    {
        var directory = new FileDirectoryDefinition
        {
            Service = AzureNative.Storage.DirectoryServiceOptions.AD,
            DefaultPermission = AzureNative.Storage.DefaultSharePermission.StorageFileDataSmbShareReader,
            Domain = new("corp.contoso.com", "00000000-0000-0000-0000-000000000301")
            {
                Membership = new("S-1-5-21-1-2-3", "CORP", "contoso.com", "S-1-5-21-1-2-3-1107", "stcontoso"),
            },
        };
        var inputs = await DirectoryAsync(directory);
        var domain = inputs["activeDirectoryProperties"].AsMap();

        Assert.Equal("AD", inputs["directoryServiceOptions"]);
        Assert.Equal("StorageFileDataSmbShareReader", inputs["defaultSharePermission"]);
        Assert.Equal(
            [
                "accountType",
                "azureStorageSid",
                "domainGuid",
                "domainName",
                "domainSid",
                "forestName",
                "netBiosDomainName",
                "samAccountName",
            ],
            domain.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("S-1-5-21-1-2-3", domain["domainSid"]);
        Assert.Equal("CORP", domain["netBiosDomainName"]);
        Assert.Equal("contoso.com", domain["forestName"]);
        Assert.Equal("S-1-5-21-1-2-3-1107", domain["azureStorageSid"]);
        Assert.Equal("stcontoso", domain["samAccountName"]);
        Assert.Equal("Computer", domain["accountType"]);
    }

    private static async Task<ImmutableDictionary<string, object>> DomainAsync(FileDirectoryDefinition directory) =>
        (await DirectoryAsync(directory))["activeDirectoryProperties"].AsMap();

    private static async Task<ImmutableDictionary<string, object>> DirectoryAsync(FileDirectoryDefinition directory) =>
        (await RunAsync(directory)).InputsOf("azure-native:storage:StorageAccount")["azureFilesIdentityBasedAuthentication"].AsMap();

    private static async Task<object> AuthenticationAsync(FileDirectoryDefinition? directory) =>
        (await RunAsync(directory)).InputsOf("azure-native:storage:FileServiceProperties")["protocolSettings"].AsMap()["smb"].AsMap()[
            "authenticationMethods"
        ];

    private static Task<ComponentRun> RunAsync(FileDirectoryDefinition? directory) =>
        ComponentRun.OfAsync(() =>
            _ = new StorageAccount(
                "account",
                new() { Placement = SampleEstate.Placement, Definition = Definition with { Directory = directory } }
            )
        );
}

using System.Collections.Immutable;
using AvdPulumi.Components.Platform;
using Pulumi;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Components;

public sealed class StorageAccountTests
{
    private const string ExistingId =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-old/providers/Microsoft.Storage/storageAccounts/stold";

    private static readonly StorageAccountDefinition Definition = new() { Name = "stcontoso" };
    private static readonly FileShareDefinition Profiles = new("profiles", 1024);

    [Fact]
    public async Task Is_shut_to_everything_that_nobody_asked_for()
    {
        var run = await RunAsync(Definition);
        var inputs = run.InputsOf("azure-native:storage:StorageAccount");

        Assert.Equal(["account-account"], run.Names);
        Assert.Equal(
            [
                "accountName",
                "allowBlobPublicAccess",
                "allowCrossTenantReplication",
                "allowSharedKeyAccess",
                "azureFilesIdentityBasedAuthentication",
                "enableHttpsTrafficOnly",
                "kind",
                "location",
                "minimumTlsVersion",
                "networkRuleSet",
                "publicNetworkAccess",
                "resourceGroupName",
                "sku",
                "tags",
            ],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("stcontoso", inputs["accountName"]);
        Assert.Equal("StorageV2", inputs["kind"]);
        Assert.Equal("Standard_LRS", inputs["sku"].AsMap()["name"]);
        Assert.Equal("TLS1_2", inputs["minimumTlsVersion"]);
        Assert.Equal(true, inputs["enableHttpsTrafficOnly"]);
        Assert.Equal(false, inputs["allowBlobPublicAccess"]);
        Assert.Equal(false, inputs["allowCrossTenantReplication"]);
        Assert.Equal(false, inputs["allowSharedKeyAccess"]);
        Assert.Equal("Enabled", inputs["publicNetworkAccess"]);
        Assert.Equal("Deny", inputs["networkRuleSet"].AsMap()["defaultAction"]);
        Assert.Equal("AzureServices", inputs["networkRuleSet"].AsMap()["bypass"]);
        Assert.Equal("None", Assert.Single(inputs["azureFilesIdentityBasedAuthentication"].AsMap()).Value);
    }

    [Fact]
    public async Task Is_of_the_kind_and_the_speed_that_is_asked_for()
    {
        var inputs = await AccountAsync(
            Definition with
            {
                Kind = AzureNative.Storage.Kind.BlockBlobStorage,
                Sku = AzureNative.Storage.SkuName.Premium_ZRS,
            }
        );

        Assert.Equal("BlockBlobStorage", inputs["kind"]);
        Assert.Equal("Premium_ZRS", inputs["sku"].AsMap()["name"]);
        Assert.DoesNotContain("azureFilesIdentityBasedAuthentication", inputs);
    }

    [Fact]
    public async Task Opens_what_is_asked_for()
    {
        var inputs = await AccountAsync(
            Definition with
            {
                SharedKeyAccess = true,
                PublicNetworkAccess = false,
                DefaultAction = AzureNative.Storage.DefaultAction.Allow,
                Bypass = AzureNative.Storage.Bypass.None,
            }
        );

        Assert.Equal(true, inputs["allowSharedKeyAccess"]);
        Assert.Equal("Disabled", inputs["publicNetworkAccess"]);
        Assert.Equal("Allow", inputs["networkRuleSet"].AsMap()["defaultAction"]);
        Assert.Equal("None", inputs["networkRuleSet"].AsMap()["bypass"]);
    }

    [Fact]
    public async Task Lets_in_ranges_and_subnets_as_storage_accounts_take_them()
    {
        var rules = (
            await AccountAsync(
                Definition with
                {
                    AllowedIpRanges = ["203.0.113.16/32", "198.51.100.2/31", "192.0.2.0/24"],
                    AllowedSubnetIds = ["/subnet"],
                }
            )
        )["networkRuleSet"]
            .AsMap();

        Assert.Equal(
            ["203.0.113.16", "198.51.100.2", "198.51.100.3", "192.0.2.0/24"],
            rules["ipRules"].AsList().Select(rule => rule.AsMap()["iPAddressOrRange"])
        );
        Assert.All(rules["ipRules"].AsList(), rule => Assert.Equal("Allow", rule.AsMap()["action"]));
        Assert.Equal("/subnet", Assert.Single(rules["virtualNetworkRules"].AsList()).AsMap()["virtualNetworkResourceId"]);
    }

    [Fact]
    public async Task A_share_is_of_smb_and_comes_after_its_file_service()
    {
        var run = await RunAsync(Definition with { Shares = [Profiles] });
        var inputs = run.InputsOf("azure-native:storage:FileShare");

        Assert.Equal(["account-account", "account-files", "account-share-profiles"], run.Names);
        Assert.Equal(
            ["accountName", "enabledProtocols", "resourceGroupName", "shareName", "shareQuota"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("SMB", inputs["enabledProtocols"]);
        Assert.Equal("profiles", inputs["shareName"]);
        Assert.Equal(1024.0, inputs["shareQuota"]);
        Assert.Equal("stcontoso", inputs["accountName"]);
    }

    [Fact]
    public async Task Deleted_shares_can_be_recovered_and_smb_is_the_strictest()
    {
        var inputs = await FilesAsync(Definition with { Shares = [Profiles], ShareSoftDeleteDays = 30 });
        var smb = inputs["protocolSettings"].AsMap()["smb"].AsMap();

        Assert.Equal(
            ["accountName", "fileServicesName", "protocolSettings", "resourceGroupName", "shareDeleteRetentionPolicy"],
            inputs.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("default", inputs["fileServicesName"]);
        Assert.Equal(true, inputs["shareDeleteRetentionPolicy"].AsMap()["enabled"]);
        Assert.Equal(30.0, inputs["shareDeleteRetentionPolicy"].AsMap()["days"]);
        Assert.Equal(
            ["authenticationMethods", "channelEncryption", "kerberosTicketEncryption", "versions"],
            smb.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal("SMB3.1.1", smb["versions"]);
        Assert.Equal("AES-256-GCM", smb["channelEncryption"]);
        Assert.Equal("AES-256", smb["kerberosTicketEncryption"]);
    }

    [Fact]
    public async Task Large_shares_are_turned_on_where_a_standard_share_needs_them()
    {
        var large = Definition with { Shares = [Profiles with { QuotaGib = 5121 }] };

        Assert.Equal("Enabled", (await AccountAsync(large))["largeFileSharesState"]);
        Assert.DoesNotContain("largeFileSharesState", await AccountAsync(Definition with { Shares = [Profiles with { QuotaGib = 5120 }] }));
        Assert.DoesNotContain(
            "largeFileSharesState",
            await AccountAsync(large with { Kind = AzureNative.Storage.Kind.FileStorage, Sku = AzureNative.Storage.SkuName.Premium_LRS })
        );
    }

    [Fact]
    public async Task Containers_are_private()
    {
        var run = await RunAsync(Definition with { BlobContainers = ["packages"] });
        var inputs = run.InputsOf("azure-native:storage:BlobContainer");

        Assert.Equal(["account-account", "account-container-packages"], run.Names);
        Assert.Equal(["accountName", "containerName", "publicAccess", "resourceGroupName"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("None", inputs["publicAccess"]);
    }

    [Fact]
    public async Task Registers_nothing_for_an_account_that_exists()
    {
        StorageAccount? account = null;
        var run = await ComponentRun.OfAsync(() => account = StorageAccount.FromExisting("account", ExistingId));

        Assert.Empty(run.Registered);
        Assert.Equal(ExistingId, await ComponentRun.ValueOfAsync(account!.Id));
        Assert.Equal("stold", await ComponentRun.ValueOfAsync(account.Name));
    }

    [Fact]
    public async Task Makes_listed_shares_in_an_account_that_exists_and_nothing_else()
    {
        var run = await ComponentRun.OfAsync(() => _ = StorageAccount.FromExisting("account", ExistingId, new() { Shares = [Profiles] }));
        var inputs = run.InputsOf("azure-native:storage:FileShare");

        Assert.Equal(["account-share-profiles"], run.Names);
        Assert.Equal("stold", inputs["accountName"]);
        Assert.Equal("rg-old", inputs["resourceGroupName"]);
    }

    [Fact]
    public async Task Two_of_them_and_one_below_another_component_do_not_collide()
    {
        var definition = Definition with { Shares = [Profiles], BlobContainers = ["packages"] };
        var run = await ComponentRun.OfAsync(() =>
        {
            Make("one", definition);
            Make("two", definition with { Name = "stother" }, new ComponentResourceOptions { Parent = new Nest("nest") });
        });

        Assert.Equal(8, run.Names.Distinct().Count());
    }

    [Fact]
    public async Task What_changes_one_account_runs_one_after_the_other()
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() =>
            Make(
                "account",
                Definition with
                {
                    Shares = [Profiles, Profiles with { Name = "office" }],
                    BlobContainers = ["one", "two"],
                },
                seen.Options
            )
        );

        string[] chain =
        [
            "account-files",
            "account-share-profiles",
            "account-share-office",
            "account-container-one",
            "account-container-two",
        ];
        Assert.Empty(await BeforeAsync(seen, chain[0]));
        foreach (var (before, after) in chain.Zip(chain.Skip(1)))
            Assert.Equal([before], await BeforeAsync(seen, after));
    }

    [Fact]
    public async Task Shares_of_an_account_that_exists_are_made_one_after_the_other()
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() =>
            _ = StorageAccount.FromExisting(
                "account",
                ExistingId,
                new() { Shares = [Profiles, Profiles with { Name = "office" }] },
                seen.Options
            )
        );

        Assert.Equal(["account-share-profiles"], await BeforeAsync(seen, "account-share-office"));
    }

    private static async Task<IEnumerable<string>> BeforeAsync(SeenOptions seen, string name) =>
        (await OutputUtilities.GetValueAsync(seen.Of(name).DependsOn.ToOutput())).Select(resource => resource.GetResourceName());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_holds_state_is_protected_as_the_definition_says(bool protect)
    {
        var seen = new SeenOptions();
        await ComponentRun.OfAsync(() =>
            Make("account", Definition with { Shares = [Profiles], BlobContainers = ["packages"], Protect = protect }, seen.Options)
        );

        foreach (var child in new[] { "account-account", "account-share-profiles", "account-container-packages" })
        {
            Assert.Equal(protect, seen.Of(child).Protect);
            Assert.Equal(protect, seen.Of(child).RetainOnDelete);
        }
        Assert.Null(seen.Of("account-files").Protect);
        Assert.Single(await OutputUtilities.GetValueAsync(seen.Of("account-share-profiles").DependsOn.ToOutput()));
    }

    [Fact]
    public async Task Is_locked_after_all_that_is_in_it()
    {
        var seen = new SeenOptions();
        var run = await ComponentRun.OfAsync(() =>
            _ = new StorageAccount(
                "account",
                new()
                {
                    Placement = SampleEstate.Placement,
                    Definition = Definition with { Shares = [Profiles], BlobContainers = ["packages"] },
                    Extensions = new() { Lock = new(AzureNative.Authorization.LockLevel.ReadOnly, "holds profiles") },
                },
                seen.Options
            )
        );

        Assert.Equal("holds profiles", run.InputsOfNamed("account-lock")["notes"]);
        Assert.Equal(
            ["account-files", "account-share-profiles", "account-container-packages"],
            (await OutputUtilities.GetValueAsync(seen.Of("account-lock").DependsOn.ToOutput())).Select(resource =>
                resource.GetResourceName()
            )
        );
    }

    private static async Task<ImmutableDictionary<string, object>> AccountAsync(StorageAccountDefinition definition) =>
        (await RunAsync(definition)).InputsOf("azure-native:storage:StorageAccount");

    private static async Task<ImmutableDictionary<string, object>> FilesAsync(StorageAccountDefinition definition) =>
        (await RunAsync(definition)).InputsOf("azure-native:storage:FileServiceProperties");

    private static Task<ComponentRun> RunAsync(StorageAccountDefinition definition) =>
        ComponentRun.OfAsync(() => Make("account", definition));

    private static void Make(string name, StorageAccountDefinition definition, ComponentResourceOptions? options = null) =>
        _ = new StorageAccount(name, new() { Placement = SampleEstate.Placement, Definition = definition }, options);
}

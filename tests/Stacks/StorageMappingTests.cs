using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Mapping;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class StorageMappingTests
{
    private const string ExistingId =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-old/providers/Microsoft.Storage/storageAccounts/stold";

    private static readonly AvdSettings Settings = TestSettings.Minimal;
    private static readonly Guid DomainGuid = new("00000000-0000-0000-0000-000000000301");

    [Fact]
    public void Makes_no_account_that_nobody_asks_for() =>
        Assert.Empty(StorageMapping.AccountsFrom(AvdEstate.Of(Settings with { Storage = new StorageSettings() })));

    [Fact]
    public void Makes_one_account_for_each_purpose()
    {
        var accounts = StorageMapping.AccountsFrom(
            AvdEstate.Of(
                Settings with
                {
                    Deployment = Settings.Deployment with { Name = "contoso", Environment = "test" },
                    Storage = new StorageSettings
                    {
                        CloudCache = new(),
                        AppAttach = new() { Account = new() },
                        Witness = new(),
                    },
                }
            )
        );

        Assert.Equal([StoragePurpose.CloudCache, StoragePurpose.AppAttach, StoragePurpose.Witness], accounts.Select(plan => plan.Purpose));
        Assert.All(accounts, plan => Assert.Matches("^stcontosotest[a-z0-9]{1,11}$", plan.Name));
        Assert.Equal(3, accounts.Select(plan => plan.Name).Distinct().Count());
    }

    [Fact]
    public void Takes_every_key_of_an_account_over()
    {
        Assert.True(Cidr.TryCreate("203.0.113.16/32", out var range));
        Assert.True(ArmId.TryCreate(ExistingId, out var subnet));
        var account = Made(
            new StorageAccountSettings
            {
                Name = "stprofiles",
                Kind = StorageKind.FileStorage,
                Sku = StorageSku.PremiumZrs,
                SharedKeyAccess = false,
                PublicNetworkAccess = PublicAccess.Disabled,
                NetworkRules = new()
                {
                    DefaultAction = NetworkAction.Allow,
                    Bypass = NetworkBypass.None,
                    IpRules = [new(range)],
                    SubnetIds = [subnet],
                },
                Shares = [new() { Name = "profiles", QuotaGib = 1024 }],
                SoftDeleteDays = 30,
            }
        );

        Assert.Equal("stprofiles", account.Name);
        Assert.Equal(AzureNative.Storage.Kind.FileStorage, account.Kind);
        Assert.Equal(AzureNative.Storage.SkuName.Premium_ZRS, account.Sku);
        Assert.False(account.SharedKeyAccess);
        Assert.False(account.PublicNetworkAccess);
        Assert.Equal(AzureNative.Storage.DefaultAction.Allow, account.DefaultAction);
        Assert.Equal(AzureNative.Storage.Bypass.None, account.Bypass);
        Assert.Equal(["203.0.113.16/32"], account.AllowedIpRanges.AsEnumerable());
        Assert.Equal([ExistingId], account.AllowedSubnetIds.AsEnumerable());
        Assert.Equal([new FileShareDefinition("profiles", 1024)], account.Shares.AsEnumerable());
        Assert.Equal(30, account.ShareSoftDeleteDays);
        Assert.Null(account.Directory);
    }

    [Theory]
    [InlineData(DirectoryService.AADKERB, false)]
    [InlineData(DirectoryService.None, true)]
    public void Keys_work_only_where_something_signs_in_with_one(DirectoryService directory, bool work) =>
        Assert.Equal(work, Made(new StorageAccountSettings { Name = "stprofiles", DirectoryService = directory }).SharedKeyAccess);

    [Fact]
    public void A_key_that_is_asked_for_works() =>
        Assert.True(
            Made(
                new StorageAccountSettings
                {
                    Name = "stprofiles",
                    DirectoryService = DirectoryService.AADKERB,
                    SharedKeyAccess = true,
                }
            ).SharedKeyAccess
        );

    [Theory]
    [InlineData(IdentityPattern.EntraOnly, true)]
    [InlineData(IdentityPattern.HybridEntra, false)]
    public void The_service_reads_packages_with_the_key_for_hosts_without_a_domain(IdentityPattern pattern, bool work)
    {
        var account = new StorageAccountSettings { Name = "stapps", DirectoryService = DirectoryService.AADKERB };
        var plan = Assert.Single(
            StorageMapping.AccountsFrom(
                AvdEstate.Of(
                    Settings with
                    {
                        Identity = Settings.Identity with { Pattern = pattern },
                        Storage = new StorageSettings { AppAttach = new() { Account = account } },
                    }
                )
            )
        );

        Assert.Equal(work, ((Adoptable<StorageAccountDefinition>.Created)plan.Account).Definition.SharedKeyAccess);
    }

    [Fact]
    public void Leaves_the_witness_its_key_and_the_making_of_its_container()
    {
        var plan = Assert.Single(
            StorageMapping.AccountsFrom(AvdEstate.Of(Settings with { Storage = new StorageSettings { Witness = new() } }))
        );
        var witness = ((Adoptable<StorageAccountDefinition>.Created)plan.Account).Definition;

        Assert.True(witness.SharedKeyAccess);
        Assert.Empty(witness.BlobContainers);
    }

    [Fact]
    public void Adopts_an_account_and_makes_the_listed_shares_in_it()
    {
        Assert.True(ArmId.TryCreate(ExistingId, out var id));
        var plan = Assert.Single(
            StorageMapping.AccountsFrom(
                AvdEstate.Of(With(new() { ExistingId = id, Shares = [new() { Name = "profiles", QuotaGib = 1024 }] }))
            )
        );

        Assert.Equal(new Adoptable<StorageAccountDefinition>.Existing(ExistingId), plan.Account);
        Assert.Equal("stold", plan.Name);
        Assert.Equal([new FileShareDefinition("profiles", 1024)], plan.Existing.Shares.AsEnumerable());
    }

    [Fact]
    public void Describes_the_domain_that_an_account_is_in()
    {
        var directory = Made(InDomain() with { Name = "stcontosoprofiles01" }).Directory!;

        Assert.Equal(AzureNative.Storage.DirectoryServiceOptions.AD, directory.Service);
        Assert.Equal(AzureNative.Storage.DefaultSharePermission.None, directory.DefaultPermission);
        Assert.False(directory.AcceptsAccountKeys);
        Assert.Equal(("corp.contoso.com", DomainGuid.ToString()), (directory.Domain!.Name, directory.Domain.Id));
        Assert.Equal(
            new FileDomainMembership("S-1-5-21-1-2-3", "CORP", "corp.contoso.com", "S-1-5-21-1-2-3-1107", "stcontosoprofil"),
            directory.Domain.Membership
        );
    }

    [Fact]
    public void Takes_the_forest_and_the_computer_account_as_given()
    {
        Assert.True(DnsName.TryCreate("contoso.com", out var forest));
        var settings = With(InDomain() with { SamAccountName = "profiles" });
        var domain = settings.Domain! with { NetbiosName = "CONTOSO", ForestFqdn = forest };
        var membership = Created(settings with { Domain = domain }).Directory!.Domain!.Membership!;

        Assert.Equal(("CONTOSO", "contoso.com", "profiles"), (membership.NetBiosName, membership.ForestName, membership.SamAccountName));
    }

    [Fact]
    public void Gives_Entra_Kerberos_the_domain_by_name_and_guid_alone()
    {
        Assert.Null(Made(new() { DirectoryService = DirectoryService.AADKERB }).Directory!.Domain);
        Assert.Null(Made(new() { DirectoryService = DirectoryService.AADKERB, DomainGuid = DomainGuid }).Directory!.Domain!.Membership);
    }

    [Fact]
    public void Lets_computers_of_the_domain_read_packages_unless_told_otherwise()
    {
        Assert.Equal(
            AzureNative.Storage.DefaultSharePermission.StorageFileDataSmbShareReader,
            Packages(InDomain(), IdentityPattern.HybridEntra).DefaultPermission
        );
        Assert.Equal(
            AzureNative.Storage.DefaultSharePermission.StorageFileDataSmbShareContributor,
            Packages(
                InDomain() with
                {
                    DefaultSharePermission = ShareAccess.StorageFileDataSmbShareContributor,
                },
                IdentityPattern.HybridEntra
            ).DefaultPermission
        );
    }

    [Theory]
    [InlineData(IdentityPattern.EntraOnly, true)]
    [InlineData(IdentityPattern.HybridEntra, false)]
    public void Lets_the_service_read_packages_by_key_where_hosts_are_in_no_domain(IdentityPattern pattern, bool expected) =>
        Assert.Equal(expected, Packages(new() { DirectoryService = DirectoryService.AADKERB }, pattern).AcceptsAccountKeys);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Protects_accounts_and_shares_as_the_config_says(bool protect)
    {
        var settings = With(new());
        var plan = Assert.Single(
            StorageMapping.AccountsFrom(AvdEstate.Of(settings with { Deployment = settings.Deployment with { Protect = protect } }))
        );

        Assert.Equal(protect, ((Adoptable<StorageAccountDefinition>.Created)plan.Account).Definition.Protect);
        Assert.Equal(protect, plan.Existing.Protect);
    }

    private static StorageAccountSettings InDomain()
    {
        Assert.True(DomainSid.TryCreate("S-1-5-21-1-2-3", out var domain));
        Assert.True(AccountSid.TryCreate("S-1-5-21-1-2-3-1107", out var account));
        return new()
        {
            DirectoryService = DirectoryService.AD,
            DomainGuid = DomainGuid,
            DomainSid = domain,
            StorageSid = account,
        };
    }

    private static FileDirectoryDefinition Packages(StorageAccountSettings account, IdentityPattern pattern) =>
        Created(
            Settings with
            {
                Identity = new IdentitySettings { Pattern = pattern },
                Storage = new StorageSettings { AppAttach = new() { Account = account } },
            }
        ).Directory!;

    private static StorageAccountDefinition Made(StorageAccountSettings account) => Created(With(account));

    private static StorageAccountDefinition Created(AvdSettings settings) =>
        ((Adoptable<StorageAccountDefinition>.Created)StorageMapping.AccountsFrom(AvdEstate.Of(settings)).Single().Account).Definition;

    private static AvdSettings With(StorageAccountSettings account)
    {
        Assert.True(DnsName.TryCreate("corp.contoso.com", out var fqdn));
        return Settings with
        {
            Domain = Settings.Domain! with { Fqdn = fqdn, NetbiosName = null },
            Storage = new StorageSettings { CloudCache = account },
        };
    }

    [Fact]
    public void The_gate_and_the_component_know_the_same_limit_of_a_share() =>
        Assert.Equal(StorageFacts.StandardShareGib, StorageAccountInputs.StandardShareGib);
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class StorageAccountRulesTests
{
    private const string Id =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stcontosoold";
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330";

    [Theory]
    [InlineData("{kind: FileStorage}")]
    [InlineData("{kind: BlockBlobStorage, sku: Standard_ZRS}")]
    public void Rejects_a_premium_kind_with_a_standard_sku(string account) => Of(account).Finds("AVD3084", "storage.cloud_cache.sku");

    [Theory]
    [InlineData("{kind: FileStorage, sku: Premium_ZRS}")]
    [InlineData("{kind: StorageV2, sku: Standard_GZRS}")]
    [InlineData("{existing_id: " + Id + ", kind: FileStorage}")]
    public void Takes_kinds_and_skus_that_go_together(string account) => Of(account).DoesNotFind("AVD3084");

    [Theory]
    [InlineData("{kind: StorageV2, sku: Premium_LRS, shares: [{name: profiles, quota_gib: 1024}]}")]
    [InlineData("{kind: BlockBlobStorage, sku: Premium_LRS, shares: [{name: profiles, quota_gib: 1024}]}")]
    public void Rejects_shares_in_an_account_without_any(string account) => Of(account).Finds("AVD3085", "storage.cloud_cache.kind");

    [Theory]
    [InlineData("{kind: FileStorage, sku: Premium_LRS, shares: [{name: profiles, quota_gib: 1024}]}")]
    [InlineData("{shares: [{name: profiles, quota_gib: 1024}]}")]
    public void Takes_shares_in_an_account_that_has_them(string account) => Of(account).DoesNotFind("AVD3085");

    [Fact]
    public void Rejects_a_premium_share_below_the_least() =>
        Of("{kind: FileStorage, sku: Premium_LRS, shares: [{name: profiles, quota_gib: 99}]}")
            .Finds("AVD3086", "storage.cloud_cache.shares[0].quota_gib");

    [Theory]
    [InlineData("{kind: FileStorage, sku: Premium_LRS, shares: [{name: profiles, quota_gib: 100}]}")]
    [InlineData("{shares: [{name: profiles, quota_gib: 5}]}")]
    public void Takes_a_share_of_a_size_that_is_made(string account) => Of(account).DoesNotFind("AVD3086");

    [Fact]
    public void Warns_of_a_large_share_with_copies_elsewhere() =>
        Of("{sku: Standard_GRS, shares: [{name: profiles, quota_gib: 5121}]}")
            .Finds("AVD3087", "storage.cloud_cache.shares[0].quota_gib", Severity.Warning);

    [Theory]
    [InlineData("{sku: Standard_GRS, shares: [{name: profiles, quota_gib: 5120}]}")]
    [InlineData("{sku: Standard_ZRS, shares: [{name: profiles, quota_gib: 102400}]}")]
    public void Takes_a_large_share_in_one_region(string account) => Of(account).DoesNotFind("AVD3087");

    [Theory]
    [InlineData("FSLogix")]
    [InlineData("fslogix_profiles")]
    [InlineData("fslogix--profiles")]
    [InlineData("-profiles")]
    [InlineData("profiles-")]
    public void Rejects_a_share_name_that_azure_refuses(string name) =>
        Of($"{{shares: [{{name: '{name}', quota_gib: 100}}]}}").Finds("AVD3088", "storage.cloud_cache.shares[0].name");

    [Theory]
    [InlineData("fslogix-profiles-01")]
    [InlineData("123")]
    public void Takes_a_share_name_that_azure_takes(string name) =>
        Of($"{{shares: [{{name: '{name}', quota_gib: 100}}]}}").DoesNotFind("AVD3088");

    [Fact]
    public void Rejects_two_shares_of_one_name() =>
        Of("{shares: [{name: profiles, quota_gib: 100}, {name: profiles, quota_gib: 200}]}")
            .Finds("AVD3089", "storage.cloud_cache.shares[1].name");

    [Fact]
    public void Takes_one_name_in_two_accounts() =>
        RuleCheck
            .Of(
                "storage: {cloud_cache: {shares: [{name: a-share, quota_gib: 100}]}, app_attach: {account: {shares: [{name: a-share, quota_gib: 100}]}}}"
            )
            .DoesNotFind("AVD3089");

    [Theory]
    [InlineData("{directory_service: AD}", "storage.cloud_cache.domain_guid", "storage.cloud_cache.domain_sid")]
    [InlineData("{directory_service: AD, domain_sid: " + Sid + "}", "storage.cloud_cache.domain_guid")]
    public void Rejects_an_account_that_does_not_know_its_domain(string account, params string[] paths) =>
        Of(account).FindsAll("AVD3090", paths);

    [Theory]
    [InlineData("{directory_service: AD, domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: " + Sid + "}")]
    [InlineData("{directory_service: AADKERB}")]
    public void Takes_an_account_that_knows_its_domain(string account) => Of(account).DoesNotFind("AVD3090");

    [Theory]
    [InlineData("{domain_guid: 00000000-0000-0000-0000-000000000301}", "storage.cloud_cache.domain_guid")]
    [InlineData("{domain_sid: " + Sid + "}", "storage.cloud_cache.domain_sid")]
    [InlineData("{directory_service: AADKERB, domain_sid: " + Sid + "}", "storage.cloud_cache.domain_sid")]
    [InlineData("{storage_sid: " + Sid + "-1107}", "storage.cloud_cache.storage_sid")]
    [InlineData("{directory_service: AADKERB, sam_account_name: stprofiles}", "storage.cloud_cache.sam_account_name")]
    [InlineData("{default_share_permission: StorageFileDataSmbShareReader}", "storage.cloud_cache.default_share_permission")]
    public void Warns_of_a_domain_that_is_not_asked(string account, string path) => Of(account).Finds("AVD3091", path, Severity.Warning);

    [Theory]
    [InlineData("{directory_service: AD, domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: " + Sid + "}")]
    [InlineData("{directory_service: AADKERB, domain_guid: 00000000-0000-0000-0000-000000000301}")]
    [InlineData("{directory_service: AADKERB, default_share_permission: StorageFileDataSmbShareContributor}")]
    public void Takes_a_domain_that_is_asked(string account) => Of(account).DoesNotFind("AVD3091");

    [Fact]
    public void Warns_of_keys_for_an_account_that_exists() =>
        Of($"{{existing_id: {Id}, sku: Standard_LRS, shared_key_access: true, network_rules: {{default_action: Deny}}}}")
            .Finds("AVD3092", "storage.cloud_cache.sku", Severity.Warning);

    [Theory]
    [InlineData("{existing_id: " + Id + ", shares: [{name: profiles, quota_gib: 100}]}")]
    [InlineData("{name: stprofiles, sku: Standard_LRS}")]
    public void Takes_an_account_that_exists_as_it_is(string account) => Of(account).DoesNotFind("AVD3092");

    // the base file describes the witness that other stacks make
    [Fact]
    public void Takes_an_account_that_exists_in_place_of_the_one_in_the_base_file() =>
        RuleCheck.Of($"storage: {{witness: {{existing_id: {Id}}}}}").DoesNotFind("AVD3092").DoesNotFind("AVD0103");

    private static RuleCheck Of(string account) => RuleCheck.Of($"storage: {{cloud_cache: {account}}}");
}

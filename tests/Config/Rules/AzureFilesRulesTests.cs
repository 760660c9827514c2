namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AzureFilesRulesTests
{
    private const string Sid = "S-1-5-21-1004336348-1177238915-682003330";
    private const string Here =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stold";
    private const string Elsewhere =
        "existing_id: /subscriptions/00000000-0000-0000-0000-00000000000e/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stold";
    private const string Shares = "shares: [{name: profiles, quota_gib: 1024}]";
    private const string Windows10 =
        "image: {source: {custom: null, marketplace: {publisher: microsoftwindowsdesktop, offer: windows-10, sku: win10-22h2-avd, version: 19045.5854.250508}}}\n";

    [Fact]
    public void Rejects_an_account_that_the_domain_does_not_know() =>
        Of("{directory_service: AD}").Finds("AVD3093", "storage.cloud_cache.storage_sid");

    [Theory]
    [InlineData("{directory_service: AD, storage_sid: " + Sid + "-1107}")]
    [InlineData("{directory_service: AADKERB}")]
    [InlineData("{" + Here + ", directory_service: AD}")]
    public void Takes_an_account_that_is_known_or_in_no_domain(string account) => Of(account).DoesNotFind("AVD3093");

    [Fact]
    public void Takes_shares_for_an_account_in_any_subscription() =>
        Assert.NotNull(Loaded.Overlay($"storage: {{cloud_cache: {{{Elsewhere}, {Shares}}}}}").Settings().Storage.CloudCache);

    [Fact]
    public void Rejects_hosts_that_do_not_speak_the_dialect() =>
        RuleCheck.Of($"{Windows10}storage: {{cloud_cache: {{{Shares}}}}}").Finds("AVD3101", "storage.cloud_cache.shares");

    [Theory]
    [InlineData(Windows10 + "storage: {cloud_cache: {" + Here + ", " + Shares + "}}")]
    [InlineData(Windows10 + "storage: {cloud_cache: {kind: StorageV2}}")]
    [InlineData("storage: {cloud_cache: {" + Shares + "}}")]
    public void Takes_hosts_that_speak_it_or_shares_that_are_not_ours(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3101");

    [Fact]
    public void Rejects_an_account_of_another_domain() =>
        Of($"{{directory_service: AD, domain_sid: {Sid}, storage_sid: S-1-5-21-1-2-3-1107}}")
            .Finds("AVD3102", "storage.cloud_cache.storage_sid");

    [Fact]
    public void Takes_an_account_of_its_domain() =>
        Of($"{{directory_service: AD, domain_sid: {Sid}, storage_sid: {Sid}-1107}}").DoesNotFind("AVD3102");

    private static RuleCheck Of(string account) => RuleCheck.Of($"storage: {{cloud_cache: {account}}}");
}

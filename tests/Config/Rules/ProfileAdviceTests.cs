using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ProfileAdviceTests
{
    private const string Far = @"'\\stcontoso.file.core.windows.net\profiles'";
    private const string Near = @"'\\nas01\profiles'";

    // the base: 3 nodes with 6 disks of 1536 GB and two copies hold 11,520 GB; 160 users need 6,720 GB
    [Theory]
    [InlineData("sizing: {users: 275}", "sofs.data_disks")]
    [InlineData("sizing: {profile_gib: 60}", "sofs.data_disks")]
    [InlineData("sizing: {growth_percent: 200}", "sofs.data_disks")]
    [InlineData("sofs: {volume: {size_gb: 6000}}", "sofs.volume.size_gb")]
    public void Warns_of_a_volume_too_small_for_the_profiles(string overlay, string path) =>
        RuleCheck.Of(overlay).Finds("AVD8030", path, Severity.Warning);

    [Theory]
    [InlineData("sizing: {users: 274}")]
    [InlineData("sofs: {volume: {size_gb: 6720}}")]
    [InlineData("sizing: {users: null}")]
    [InlineData("sizing: {users: 800}\nfslogix: {enabled: false}")]
    [InlineData($"sizing: {{users: 800}}\nfslogix: {{locations: [{Near}]}}")]
    public void Takes_a_volume_that_holds_the_profiles(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8030");

    [Fact]
    public void Warns_of_a_quota_too_small_for_the_profiles() =>
        RuleCheck
            .Of("sofs: {shares: [{name: profiles, content: profiles, quota_gb: 6719}]}")
            .Finds("AVD8031", "sofs.shares[0].quota_gb", Severity.Warning);

    [Theory]
    [InlineData("{name: profiles, content: profiles, quota_gb: 6720}")]
    [InlineData("{name: profiles, content: profiles}")]
    [InlineData("{name: appdata, content: app_data, quota_gb: 100}")]
    public void Takes_a_quota_that_holds_the_profiles(string share) => RuleCheck.Of($"sofs: {{shares: [{share}]}}").DoesNotFind("AVD8031");

    // of 6,720 GB the profile share of three holds 3072 parts of 5632
    [Fact]
    public void Beside_other_shares_the_profile_share_holds_its_part()
    {
        const string Three =
            "fslogix: {share_option: three_shares}\nsofs: {shares: [{name: profiles, content: profiles, quota_gb: QUOTA}, {name: odfc, content: odfc}, {name: appdata, content: app_data, quota_gb: 100}]}";
        RuleCheck.Of(Three.Replace("QUOTA", "3666", StringComparison.Ordinal)).DoesNotFind("AVD8031");
        RuleCheck
            .Of(Three.Replace("QUOTA", "3665", StringComparison.Ordinal))
            .Finds("AVD8031", "sofs.shares[0].quota_gb", Severity.Warning)
            .Says("AVD8031", "need 6720 GB, of which about 3666 GB are on this share");
    }

    [Fact]
    public void Warns_of_shares_in_azure_too_small_for_the_profiles() =>
        RuleCheck.Of(AzureShare(6719)).Finds("AVD8032", "storage.cloud_cache.shares", Severity.Warning);

    [Fact]
    public void Takes_shares_in_azure_that_hold_the_profiles() => RuleCheck.Of(AzureShare(6720)).DoesNotFind("AVD8032");

    [Fact]
    public void Warns_of_a_volume_alert_that_comes_late() =>
        RuleCheck
            .Of("monitoring: {alerts: {volume_fill_percent: 80}}")
            .Finds("AVD8034", "monitoring.alerts.volume_fill_percent", Severity.Warning);

    [Theory]
    [InlineData("volume_fill_percent: 70")]
    [InlineData("enabled: false, volume_fill_percent: 80")]
    public void Takes_a_volume_alert_in_time(string alerts) => RuleCheck.Of($"monitoring: {{alerts: {{{alerts}}}}}").DoesNotFind("AVD8034");

    [Theory]
    [InlineData($"fslogix: {{locations: [{Near}, {Far}]}}", "fslogix.locations[1]")]
    [InlineData(
        $@"fslogix: {{locations: [{Near}, '\\sofs-con.corp.contoso.com\profiles']}}" + "\ndeployment: {topology: multi_cluster}",
        "fslogix.locations[1]"
    )]
    public void Warns_of_profiles_over_a_wan(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD8035", path, Severity.Warning);

    [Theory]
    [InlineData($"fslogix: {{locations: [{Near}]}}")]
    [InlineData($"fslogix: {{cloud_cache: {{providers: [{{type: smb, name: FILES, path: {Far}}}]}}}}")]
    public void Takes_profiles_that_are_near_or_cached(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD8035");

    [Theory]
    [InlineData("sp-hosts-01")]
    [InlineData("sp-same-volume")]
    public void Warns_of_everything_on_one_volume(string other) =>
        RuleCheck.Of(OnPaths("sp-hosts-01", other)).Finds("AVD8036", "storage.paths", Severity.Warning);

    [Fact]
    public void Takes_disks_on_two_volumes() => RuleCheck.Of(OnPaths("sp-hosts-01", "sp-hosts-02")).DoesNotFind("AVD8036");

    [Fact]
    public void Takes_disks_that_azure_local_places() =>
        RuleCheck.Of($"sofs: null\nsession_host: {{clusters: [{ClusterYaml.Entry("azl-weu-01", 10)}]}}").DoesNotFind("AVD8036");

    private static string AzureShare(int quota) =>
        $"storage: {{cloud_cache: {{name: stcontoso, shares: [{{name: profiles, quota_gib: {quota}}}]}}}}";

    private static string OnPaths(string first, string second) =>
        $$"""
            sofs: null
            session_host:
              clusters:
                - {{ClusterYaml.Entry("azl-weu-01", 10, $"storage_paths: [{first}, {second}]")}}
            storage:
              paths:
                - {name: sp-hosts-01, folder: 'C:\ClusterStorage\UserStorage_1\avd'}
                - {name: sp-same-volume, folder: 'c:\clusterstorage\userstorage_1\more'}
                - {name: sp-hosts-02, folder: 'C:\ClusterStorage\UserStorage_2\avd'}
            """;
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ProfileLocationRulesTests
{
    private const string Cache = @"cloud_cache: {providers: [{type: smb, name: A, path: '\\fs01\profiles'}]}";

    [Fact]
    public void Rejects_locations_beside_cloud_cache() =>
        RuleCheck.Of($@"fslogix: {{locations: ['\\fs02\profiles'], {Cache}}}").Finds("AVD3047", "fslogix.locations");

    [Theory]
    [InlineData("fslogix: {" + Cache + "}")]
    [InlineData(@"fslogix: {locations: ['\\fs02\profiles']}")]
    public void Takes_one_of_them(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3047");

    [Fact]
    public void Rejects_profiles_without_a_place() =>
        RuleCheck.Of("{sofs: null, deployment: {topology: single_cluster}}").Finds("AVD3048", "fslogix.locations");

    [Theory]
    [InlineData("{}")]
    [InlineData("{sofs: null, fslogix: {enabled: false}}")]
    [InlineData(@"{sofs: null, fslogix: {locations: ['\\fs02\profiles']}}")]
    [InlineData("{sofs: null, fslogix: {" + Cache + "}}")]
    public void Takes_profiles_with_a_place(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3048");

    [Theory]
    [InlineData(@"\\sofs-con-cl\profiles")]
    [InlineData(@"\\SOFS-CON-01.corp.contoso.com\profiles")]
    [InlineData(@"\\10.10.20.20\profiles")]
    [InlineData(@"\\10.10.20.22\profiles")]
    public void Rejects_a_path_past_the_access_point(string share) =>
        RuleCheck.Of($"fslogix: {{locations: ['{share}']}}").Finds("AVD3049", "fslogix.locations[0]");

    [Theory]
    [InlineData(@"\\sofs-con\profiles")]
    [InlineData(@"\\sofs-con.corp.contoso.com\profiles")]
    [InlineData(@"\\fs01\profiles")]
    public void Takes_the_access_point(string share) => RuleCheck.Of($"fslogix: {{locations: ['{share}']}}").DoesNotFind("AVD3049");

    [Fact]
    public void Rejects_a_share_that_is_not_made() =>
        RuleCheck
            .Of(@"{sofs: {shares: [{name: profiles, content: profiles}]}, fslogix: {locations: ['\\sofs-con\profile']}}")
            .Finds("AVD3050", "fslogix.locations[0]");

    [Theory]
    [InlineData(@"{sofs: {shares: [{name: profiles, content: profiles}]}, fslogix: {locations: ['\\sofs-con\Profiles\avd']}}")]
    [InlineData(@"{sofs: {shares: []}, fslogix: {locations: ['\\sofs-con\anything']}}")]
    public void Takes_a_share_that_is_made(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3050");

    [Fact]
    public void Warns_of_a_location_named_twice() =>
        RuleCheck
            .Of(@"fslogix: {locations: ['\\fs01\profiles', '\\fs02\profiles', '\\FS01\Profiles']}")
            .Finds("AVD3051", "fslogix.locations[2]", Severity.Warning);

    [Fact]
    public void Takes_different_locations() =>
        RuleCheck.Of(@"fslogix: {locations: ['\\fs01\profiles', '\\fs02\profiles']}").DoesNotFind("AVD3051");

    [Theory]
    [InlineData(@"fslogix: {locations: ['\\fs01\profiles']}")]
    [InlineData("fslogix: {" + Cache + "}")]
    [InlineData("fslogix: {enabled: false}")]
    public void Warns_of_a_file_server_without_profiles(string overlay) => RuleCheck.Of(overlay).Finds("AVD3052", "sofs", Severity.Warning);

    [Theory]
    [InlineData("{}")]
    [InlineData(@"fslogix: {locations: ['\\fs01\profiles', '\\sofs-con\profiles']}")]
    [InlineData(@"fslogix: {cloud_cache: {providers: [{type: smb, name: A, path: '\\sofs-con\profiles'}]}}")]
    public void Takes_a_file_server_with_profiles(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3052");

    [Fact]
    public void Warns_of_a_pooled_pool_without_profiles() =>
        RuleCheck.Of("fslogix: {enabled: false}").Finds("AVD3053", "fslogix.enabled", Severity.Warning);

    [Theory]
    [InlineData("{}")]
    [InlineData("{host_pool: {type: Personal}, fslogix: {enabled: false}}")]
    public void Takes_a_personal_pool_without_profiles(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3053");

    [Fact]
    public void Rejects_a_file_where_a_folder_is_wanted() =>
        RuleCheck.Of(@"fslogix: {redirections_folder: '\\fs01\fslogix\Redirections.XML'}").Finds("AVD3054", "fslogix.redirections_folder");

    [Fact]
    public void Takes_the_folder_of_redirections() =>
        RuleCheck.Of(@"fslogix: {redirections_folder: '\\fs01\fslogix'}").DoesNotFind("AVD3054");

    [Fact]
    public void Rejects_an_installer_in_clear() =>
        RuleCheck.Of("fslogix: {installer_uri: http://files.contoso.com/setup.exe}").Finds("AVD3055", "fslogix.installer_uri");

    [Fact]
    public void Takes_an_installer_over_https() =>
        RuleCheck.Of("fslogix: {installer_uri: https://files.contoso.com/setup.exe}").DoesNotFind("AVD3055");
}

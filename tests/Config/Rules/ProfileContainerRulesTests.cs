using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ProfileContainerRulesTests
{
    [Theory]
    [InlineData("{fslogix: {profile: {size_mb: 29999}}, sizing: {profile_gib: 30}}")]
    [InlineData("sizing: {profile_gib: 50}")]
    public void Warns_of_a_container_smaller_than_planned(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD3070", "fslogix.profile.size_mb", Severity.Warning);

    [Theory]
    [InlineData("{fslogix: {profile: {size_mb: 30000}}, sizing: {profile_gib: 30}}")]
    [InlineData("{fslogix: {enabled: false}, sizing: {profile_gib: 50}}")]
    public void Takes_a_container_as_large_as_planned(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3070");

    [Fact]
    public void Warns_of_the_older_format() =>
        Of("profile: {volume_type: vhd}").Finds("AVD3071", "fslogix.profile.volume_type", Severity.Warning);

    [Fact]
    public void Takes_vhdx() => Of("profile: {volume_type: vhdx}").DoesNotFind("AVD3071");

    [Fact]
    public void Warns_of_profiles_that_are_silently_lost() =>
        Of("profile: {prevent_login_with_failure: false, prevent_login_with_temp_profile: false}")
            .FindsAll("AVD3072", "fslogix.profile.prevent_login_with_failure", "fslogix.profile.prevent_login_with_temp_profile");

    [Theory]
    [InlineData("profile: {prevent_login_with_failure: true}")]
    [InlineData("enabled: false, profile: {prevent_login_with_failure: false}")]
    public void Takes_sign_in_that_stops(string fslogix) => Of(fslogix).DoesNotFind("AVD3072");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Warns_of_concurrent_profiles(int mode) =>
        Of($"profile: {{concurrent_access: {mode}}}").Finds("AVD3073", "fslogix.profile.concurrent_access", Severity.Warning);

    [Fact]
    public void Takes_one_writer() => Of("profile: {concurrent_access: 0}").DoesNotFind("AVD3073");

    [Fact]
    public void Warns_of_shares_opened_as_the_computer() =>
        Of("profile: {access_as_computer: true}").Finds("AVD3074", "fslogix.profile.access_as_computer", Severity.Warning);

    [Fact]
    public void Takes_shares_opened_as_the_user() => Of("profile: {access_as_computer: false}").DoesNotFind("AVD3074");

    [Theory]
    [InlineData("locked_retry_count")]
    [InlineData("reattach_retry_count")]
    public void Warns_of_no_second_try(string key) =>
        Of($"profile: {{{key}: 0}}").Finds("AVD3075", $"fslogix.profile.{key}", Severity.Warning);

    [Fact]
    public void Takes_a_second_try() => Of("profile: {locked_retry_count: 1, reattach_retry_count: 60}").DoesNotFind("AVD3075");

    [Theory]
    [InlineData("flip_flop_directory_name")]
    [InlineData("delete_local_profile")]
    public void Notes_what_is_against_advice(string key) =>
        Of($"profile: {{{key}: false}}").Finds("AVD3076", $"fslogix.profile.{key}", Severity.Note);

    [Fact]
    public void Takes_what_is_advised() =>
        Of("profile: {flip_flop_directory_name: true, delete_local_profile: true}").DoesNotFind("AVD3076");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Rejects_an_access_mode_without_outlooks_cache(int mode) =>
        Of($"share_option: three_shares, office: {{access_mode: {mode}}}").Finds("AVD3077", "fslogix.office.access_mode");

    [Theory]
    [InlineData("share_option: three_shares, office: {access_mode: 3}")]
    [InlineData("share_option: three_shares, office: {access_mode: 1, include_outlook: false}")]
    [InlineData("share_option: one_share, office: {access_mode: 1}")]
    public void Takes_an_access_mode_with_outlooks_cache(string fslogix) => Of(fslogix).DoesNotFind("AVD3077");

    [Fact]
    public void Warns_of_members_in_both_lists() =>
        Of(@"include_members: ['CONTOSO\A', 'CONTOSO\B'], exclude_members: ['contoso\b']")
            .Finds("AVD3078", "fslogix.include_members[1]", Severity.Warning);

    [Fact]
    public void Takes_members_in_one_list() => Of(@"include_members: ['CONTOSO\A'], exclude_members: ['CONTOSO\B']").DoesNotFind("AVD3078");

    [Fact]
    public void Warns_of_an_empty_office_container() =>
        Of("share_option: three_shares, office: " + Nothing).Finds("AVD3079", "fslogix.office", Severity.Warning);

    [Theory]
    [InlineData("share_option: three_shares")]
    [InlineData("share_option: one_share, office: " + Nothing)]
    public void Takes_an_office_container_with_something_in_it(string fslogix) => Of(fslogix).DoesNotFind("AVD3079");

    private const string Nothing =
        "{include_outlook: false, include_one_drive: false, include_teams: false, include_one_note: false, include_share_point: false, include_office_activation: false}";

    private static RuleCheck Of(string fslogix) => RuleCheck.Of($"fslogix: {{{fslogix}}}");
}

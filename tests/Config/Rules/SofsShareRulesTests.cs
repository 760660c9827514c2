using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SofsShareRulesTests
{
    private const string Profiles = "{name: profiles, content: profiles}";
    private const string Odfc = "{name: odfc, content: odfc}";
    private const string AppData = "{name: appdata, content: app_data}";

    [Theory]
    [InlineData("one_share", Odfc)]
    [InlineData("three_shares", Profiles + ", " + Odfc)]
    [InlineData("three_shares", Profiles + ", " + AppData)]
    public void Rejects_shares_that_lack_what_the_option_asks_for(string option, string shares) =>
        RuleCheck.Of(Shares(option, shares)).Finds("AVD3031", "sofs.shares");

    [Theory]
    [InlineData("one_share", Profiles)]
    [InlineData("one_share", "")]
    [InlineData("three_shares", Profiles + ", " + Odfc + ", " + AppData)]
    [InlineData("three_shares", "")]
    public void Takes_the_shares_that_the_option_asks_for(string option, string shares) =>
        RuleCheck.Of(Shares(option, shares)).DoesNotFind("AVD3031").DoesNotFind("AVD3033");

    [Fact]
    public void Rejects_two_shares_of_one_name() =>
        RuleCheck
            .Of(Shares("three_shares", Profiles + ", {name: PROFILES, content: odfc}, " + AppData))
            .Finds("AVD3032", "sofs.shares[1].name");

    [Fact]
    public void Takes_shares_of_different_names() =>
        RuleCheck.Of(Shares("three_shares", Profiles + ", " + Odfc + ", " + AppData)).DoesNotFind("AVD3032");

    [Theory]
    [InlineData("one_share", Profiles + ", " + Odfc)]
    [InlineData("one_share", Profiles + ", {name: more, content: profiles}")]
    public void Warns_of_a_share_that_stays_empty(string option, string shares) =>
        RuleCheck.Of(Shares(option, shares)).Finds("AVD3033", "sofs.shares[1].content", Severity.Warning);

    [Fact]
    public void Does_not_advise_three_shares_where_they_are_chosen() =>
        RuleCheck
            .Of(Shares("three_shares", Profiles + ", " + Odfc + ", " + AppData + ", {name: more, content: profiles}"))
            .Finds("AVD3033", "sofs.shares[3].content", Severity.Warning)
            .Says("AVD3033", "is 'profiles', the same as sofs.shares[0], which is the share that is used.")
            .Advises("AVD3033", "Remove the share.");

    [Fact]
    public void Takes_shares_that_are_used() => RuleCheck.Of(Shares("one_share", Profiles)).DoesNotFind("AVD3033");

    [Fact]
    public void Rejects_three_shares_without_an_office_container() =>
        RuleCheck.Of("fslogix: {share_option: three_shares, office: {enabled: false}}").Finds("AVD3034", "fslogix.office.enabled");

    [Theory]
    [InlineData("fslogix: {share_option: three_shares}")]
    [InlineData("fslogix: {share_option: three_shares, office: {enabled: true}}")]
    [InlineData("fslogix: {share_option: one_share, office: {enabled: false}}")]
    public void Takes_three_shares_with_an_office_container(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3034");

    [Fact]
    public void Warns_of_an_office_container_on_the_share_of_profiles() =>
        RuleCheck
            .Of("fslogix: {share_option: one_share, office: {enabled: true}}")
            .Finds("AVD3035", "fslogix.office.enabled", Severity.Warning);

    [Theory]
    [InlineData("fslogix: {share_option: one_share}")]
    [InlineData("fslogix: {share_option: three_shares, office: {enabled: true}}")]
    public void Takes_an_office_container_on_a_share_of_its_own(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3035");

    [Fact]
    public void Warns_of_three_shares_without_a_file_server() =>
        RuleCheck
            .Of(
                @"{deployment: {topology: single_cluster}, sofs: null, fslogix: {share_option: three_shares, locations: ['\\fs01\profiles']}}"
            )
            .Finds("AVD3036", "fslogix.share_option", Severity.Warning);

    [Theory]
    [InlineData("fslogix: {share_option: three_shares}")]
    [InlineData(@"{sofs: null, fslogix: {locations: ['\\fs01\profiles']}}")]
    public void Takes_three_shares_of_a_file_server(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3036");

    [Fact]
    public void Warns_of_shares_in_clear() =>
        RuleCheck.Of("sofs: {encrypt_shares: false}").Finds("AVD3037", "sofs.encrypt_shares", Severity.Warning);

    [Fact]
    public void Takes_encrypted_shares() => RuleCheck.Of("sofs: {encrypt_shares: true}").DoesNotFind("AVD3037");

    [Theory]
    [InlineData("{name: profiles, content: profiles, quota_gb: 29}")]
    [InlineData("{name: odfc, content: odfc, quota_gb: 14}")]
    public void Warns_of_a_share_smaller_than_one_container(string share) =>
        RuleCheck.Of(Shares("three_shares", share)).Finds("AVD3038", "sofs.shares[0].quota_gb", Severity.Warning);

    [Theory]
    [InlineData("{name: profiles, content: profiles, quota_gb: 30}")]
    [InlineData("{name: appdata, content: app_data, quota_gb: 1}")]
    public void Takes_a_share_that_holds_a_container(string share) => RuleCheck.Of(Shares("three_shares", share)).DoesNotFind("AVD3038");

    private static string Shares(string option, string shares) => $"fslogix: {{share_option: {option}}}\nsofs: {{shares: [{shares}]}}";

    [Fact]
    public void Notes_a_quota_that_the_file_server_does_not_keep() =>
        RuleCheck
            .Of("sofs: {shares: [{name: Profiles, content: profiles, quota_gb: 3072}]}")
            .Finds("AVD3151", "sofs.shares[0].quota_gb", Severity.Note);

    [Fact]
    public void Says_nothing_of_a_share_without_a_quota() =>
        RuleCheck.Of("sofs: {shares: [{name: Profiles, content: profiles}]}").DoesNotFind("AVD3151");
}

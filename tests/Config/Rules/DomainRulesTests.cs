using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class DomainRulesTests
{
    [Theory]
    [InlineData("domain: {netbios_name: corp.contoso}")]
    [InlineData("domain: {netbios_name: 'CON TOSO'}")]
    [InlineData(@"domain: {netbios_name: 'CONTOSO\'}")]
    [InlineData("domain: {netbios_name: null, fqdn: a-name-beyond-fifteen.contoso.com}")]
    public void A_short_name_is_a_NetBIOS_name(string overlay) => RuleCheck.Of(overlay).Finds("AVD4022", "domain.netbios_name");

    [Theory]
    [InlineData("domain: {netbios_name: CORP}")]
    [InlineData("domain: {netbios_name: null}")]
    [InlineData("domain: null")]
    public void Short_names_are_given_or_derived(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4022");

    [Fact]
    public void A_unit_is_in_the_domain() =>
        RuleCheck.Of("domain: {ou_path: 'OU=AVD,DC=fabrikam,DC=com'}").Finds("AVD4024", "domain.ou_path");

    [Fact]
    public void Both_units_are() => RuleCheck.Of("domain: {fqdn: fabrikam.com}").FindsAll("AVD4024", "domain.ou_path", "sofs.ou_path");

    [Theory]
    [InlineData("domain: {ou_path: 'ou=AVD,dc=CORP,dc=contoso,dc=com'}")]
    [InlineData("domain: {ou_path: 'OU=AVD,DC=contoso,DC=com'}")]
    [InlineData("domain: {ou_path: 'OU=AVD,DC=eu,DC=corp,DC=contoso,DC=com'}")]
    public void Case_and_relatives_do_not_matter(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4024");

    [Theory]
    [InlineData("OU=AVD,DC=contoso,DC=com")]
    [InlineData("OU=AVD,DC=eu,DC=corp,DC=contoso,DC=com")]
    public void A_unit_of_a_relative_is_suspicious(string unit) =>
        RuleCheck.Of($"domain: {{ou_path: '{unit}'}}").Finds("AVD4025", "domain.ou_path", Severity.Warning);

    [Theory]
    [InlineData("OU=AVD,DC=corp,DC=contoso,DC=com")]
    [InlineData("OU=AVD,DC=notcorp,DC=contoso,DC=com")]
    public void A_unit_of_the_domain_or_of_a_stranger_is_not_a_relative(string unit) =>
        RuleCheck.Of($"domain: {{ou_path: '{unit}'}}").DoesNotFind("AVD4025");

    [Fact]
    public void A_container_is_no_unit() =>
        RuleCheck.Of("domain: {ou_path: 'CN=Computers,DC=corp,DC=contoso,DC=com'}").Finds("AVD4026", "domain.ou_path", Severity.Warning);

    [Fact]
    public void A_unit_in_a_unit_is_one() =>
        RuleCheck.Of("domain: {ou_path: 'OU=Hosts,OU=AVD,DC=corp,DC=contoso,DC=com'}").DoesNotFind("AVD4026");

    [Fact]
    public void Hosts_want_a_unit() => RuleCheck.Of("domain: {ou_path: null}").Finds("AVD4027", "domain.ou_path", Severity.Warning);

    [Theory]
    [InlineData("domain: {ou_path: 'OU=AVD,DC=corp,DC=contoso,DC=com'}")]
    [InlineData("domain: null")]
    public void A_unit_is_given_or_there_is_no_domain(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4027");

    [Theory]
    [InlineData("contoso.local")]
    [InlineData("ad.contoso.LAN")]
    public void Private_names_do_not_sign_in_to_Entra(string fqdn) =>
        RuleCheck.Of($"domain: {{fqdn: {fqdn}}}").Finds("AVD4028", "domain.fqdn", Severity.Note);

    [Theory]
    [InlineData("domain: {fqdn: local.contoso.com}")]
    [InlineData("domain: {fqdn: contoso.local}\nidentity: {pattern: ad_ds, sso: false}")]
    public void Public_names_do_and_others_need_not(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4028");
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class JoinRulesTests
{
    [Theory]
    [InlineData(@"FABRIKAM\svc-join")]
    [InlineData("svc-join@fabrikam.com")]
    public void The_join_account_is_of_the_domain(string user) =>
        RuleCheck.Of($"domain: {{join_user: '{user}'}}").Finds("AVD4031", "domain.join_user", Severity.Warning);

    [Theory]
    [InlineData(@"contoso\svc-join")]
    [InlineData(@"corp.contoso.com\svc-join")]
    [InlineData("svc-join@corp.contoso.com")]
    [InlineData("svc-join@contoso.com")]
    public void Every_way_to_write_it_will_do(string user) => RuleCheck.Of($"domain: {{join_user: '{user}'}}").DoesNotFind("AVD4031");

    [Theory]
    [InlineData(@"CONTOSO\Administrator")]
    [InlineData(@"CONTOSO\admin")]
    [InlineData("domain-admin2@corp.contoso.com")]
    public void An_administrator_has_too_many_rights(string user) =>
        RuleCheck.Of($"domain: {{join_user: '{user}'}}").Finds("AVD4032", "domain.join_user", Severity.Warning);

    [Theory]
    [InlineData(@"CONTOSO\svc-avd-join")]
    [InlineData(@"CONTOSO\adminton")]
    public void An_account_of_its_own_has_not(string user) => RuleCheck.Of($"domain: {{join_user: '{user}'}}").DoesNotFind("AVD4032");

    [Theory]
    [InlineData(2)]
    [InlineData(32)]
    public void The_options_join(int options) =>
        RuleCheck.Of($"domain: {{join_options: {options}}}").Finds("AVD4033", "domain.join_options");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(35)]
    public void Options_with_the_first_bit_do(int options) => RuleCheck.Of($"domain: {{join_options: {options}}}").DoesNotFind("AVD4033");

    [Fact]
    public void Taking_over_an_account_is_worth_a_note() =>
        RuleCheck.Of("domain: {join_options: 35}").Finds("AVD4034", "domain.join_options", Severity.Note);

    [Fact]
    public void Creating_one_is_not() => RuleCheck.Of("domain: {join_options: 3}").DoesNotFind("AVD4034");
}

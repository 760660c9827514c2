using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostRegistrationRulesTests
{
    private const string Personal =
        "registration: {per_host: true}\nhost_pool: {type: Personal, load_balancer_type: Persistent, max_session_limit: null, personal_assignment_type: Direct}\nscaling: null";

    private static string Host { get; } =
        ComputerNames.OfHost(Loaded.Base(Fixture.Contoso.Read("config/variables.yml")).Settings!.SessionHost, 1);

    [Fact]
    public void Says_that_it_is_a_preview() =>
        RuleCheck.Of("registration: {per_host: true}").Finds("AVD2196", "registration.per_host", Severity.Note);

    [Fact]
    public void Says_nothing_of_a_pool_token() =>
        RuleCheck.Of("registration: {per_host: false}").DoesNotFind("AVD2196").DoesNotFind("AVD2197").DoesNotFind("AVD2216");

    [Theory]
    [InlineData("a-rather-long-name-of-a-domain.contoso.com", true)]
    // 11 + 1 + 36
    [InlineData("a-rather-long-name-of-a.contoso.emea", false)]
    [InlineData("a-rather-long-name-of-aa.contoso.emea", true)]
    public void A_name_has_48_characters_at_most(string domain, bool found)
    {
        var check = RuleCheck.Of(
            $"registration: {{per_host: true}}\nsession_host: {{prefix: avd-con, start_number: 1, number_digits: 3}}\ndomain: {{fqdn: {domain}}}"
        );
        _ = found ? check.Finds("AVD2197", "registration.per_host") : check.DoesNotFind("AVD2197");
    }

    [Fact]
    public void A_long_domain_does_no_harm_where_the_pools_token_registers() =>
        RuleCheck.Of("domain: {fqdn: a-rather-long-name-of-a-domain.contoso.com}").DoesNotFind("AVD2197");

    [Theory]
    [InlineData("drained: [AVD-X-9]", "session_host.drained[0]")]
    [InlineData("assigned_users: {AVD-X-9: ada@contoso.com}", "session_host.assigned_users.AVD-X-9")]
    public void Hosts_that_are_named_exist(string keys, string path) =>
        RuleCheck.Of($"{Personal}\nsession_host: {{{keys}}}").Finds("AVD2198", path);

    [Fact]
    public void A_host_is_named_once_in_any_case()
    {
        RuleCheck
            .Of($"registration: {{per_host: true}}\nsession_host: {{drained: [{Host}, {Host.ToUpperInvariant()}]}}")
            .Finds("AVD2198", "session_host.drained[1]");
        RuleCheck
            .Of($"registration: {{per_host: true}}\nsession_host: {{drained: [{Host.ToUpperInvariant()}]}}")
            .DoesNotFind("AVD2198")
            .DoesNotFind("AVD2216");
    }

    [Fact]
    public void Users_are_assigned_in_personal_pools_only()
    {
        RuleCheck
            .Of($"registration: {{per_host: true}}\nsession_host: {{assigned_users: {{{Host}: ada@contoso.com}}}}")
            .Finds("AVD2199", "session_host.assigned_users");
        RuleCheck
            .Of($"{Personal}\nsession_host: {{assigned_users: {{{Host}: ada@contoso.com}}}}")
            .DoesNotFind("AVD2199")
            .DoesNotFind("AVD2215");
    }

    [Fact]
    public void An_assigned_user_is_a_user_principal_name() =>
        RuleCheck
            .Of($"{Personal}\nsession_host: {{assigned_users: {{{Host}: 'CONTOSO\\ada'}}}}")
            .Finds("AVD2215", $"session_host.assigned_users.{Host}");

    [Fact]
    public void Draining_needs_hosts_that_are_resources() =>
        RuleCheck.Of($"session_host: {{drained: [{Host}]}}").Finds("AVD2216", "session_host.drained", Severity.Warning);

    [Theory]
    [InlineData("CanNotDelete", true)]
    [InlineData("none", false)]
    public void A_lock_keeps_hosts_in_their_pool(string level, bool found)
    {
        var check = RuleCheck.Of($"registration: {{per_host: true}}\ndeployment: {{lock: {level}}}");
        _ = found ? check.Finds("AVD2217", "registration.per_host", Severity.Warning) : check.DoesNotFind("AVD2217");
    }

    [Fact]
    public void Keys_of_the_vaults_token_are_not_read() =>
        RuleCheck.Of("registration: {per_host: true, secret_name: other}").Finds("AVD2214", "registration.secret_name", Severity.Warning);
}

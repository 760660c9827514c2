using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SsoRulesTests
{
    private const string DeviceGroup = "sso_device_group: 00000000-0000-0000-0000-000000000120";

    [Fact]
    public void Hosts_that_Entra_does_not_know_have_no_single_sign_on() =>
        RuleCheck.Of("identity: {pattern: ad_ds, sso: true}").Finds("AVD4010", "identity.sso");

    [Theory]
    [InlineData("identity: {pattern: ad_ds, sso: false}")]
    [InlineData("identity: {pattern: hybrid_entra, sso: true}")]
    public void Hybrid_hosts_have(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4010");

    [Fact]
    public void Hybrid_single_sign_on_needs_the_Kerberos_server_object() =>
        RuleCheck.Of("identity: {kerberos_server_object_confirmed: false}").Finds("AVD4011", "identity.kerberos_server_object_confirmed");

    [Theory]
    [InlineData("identity: {kerberos_server_object_confirmed: true}")]
    [InlineData("identity: {kerberos_server_object_confirmed: false, sso: false}")]
    public void The_object_is_confirmed_or_not_needed(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4011");

    [Fact]
    public void Entra_joined_hosts_may_need_the_object_too() =>
        RuleCheck
            .Of("identity: {pattern: entra_only, kerberos_server_object_confirmed: false}\ndomain: null")
            .Finds("AVD4012", "identity.kerberos_server_object_confirmed", Severity.Note);

    [Fact]
    public void Where_it_is_confirmed_nothing_is_said() =>
        RuleCheck.Of("identity: {pattern: entra_only}\ndomain: null").DoesNotFind("AVD4012");

    [Theory]
    [InlineData("identity: {sso: false}")]
    [InlineData("identity: {sso: null}")]
    public void Hybrid_join_is_for_single_sign_on(string overlay) => RuleCheck.Of(overlay).Finds("AVD4014", "identity.sso", Severity.Note);

    [Theory]
    [InlineData("identity: {sso: true}")]
    [InlineData("identity: {pattern: ad_ds, sso: false}")]
    public void Other_patterns_are_not(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4014");

    [Fact]
    public void A_device_group_needs_single_sign_on() =>
        RuleCheck.Of($"identity: {{sso: false, {DeviceGroup}}}").Finds("AVD4015", "identity.sso_device_group", Severity.Warning);

    [Theory]
    [InlineData($"identity: {{{DeviceGroup}}}")]
    [InlineData($"identity: {{pattern: entra_only, sso: null, {DeviceGroup}}}\ndomain: null")]
    public void With_single_sign_on_it_has_a_use(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4015");

    [Fact]
    public void Entra_joined_hosts_cannot_do_without() =>
        RuleCheck.Of("identity: {pattern: entra_only, sso: false}\ndomain: null").Finds("AVD4016", "identity.sso", Severity.Warning);

    [Theory]
    [InlineData("identity: {pattern: entra_only, sso: null}\ndomain: null")]
    [InlineData("identity: {sso: false}")]
    public void A_default_is_no_wish(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4016");

    [Fact]
    public void Old_servers_do_not_know_it() =>
        RuleCheck.Of(Image("2019-datacenter-gensecond")).Finds("AVD4017", "image.source.marketplace.sku", Severity.Warning);

    [Theory]
    [InlineData("2022-datacenter-azure-edition")]
    [InlineData("win11-23h2-avd-m365")]
    public void Newer_systems_do(string sku) => RuleCheck.Of(Image(sku)).DoesNotFind("AVD4017");

    private static string Image(string sku) =>
        $"image: {{source: {{custom: null, marketplace: {{publisher: p, offer: o, sku: {sku}, version: '1'}}}}}}";
}

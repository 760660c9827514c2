using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class IdentityPatternRulesTests
{
    private const string EntraOnly = "identity: {pattern: entra_only}\ndomain: null\nsofs: null\n";
    private const string VmAdmins = "rbac: {vm_admins: [{name: Host Admins, object_id: 00000000-0000-0000-0000-000000000114}]}";

    [Theory]
    [InlineData("domain: null")]
    [InlineData("identity: {pattern: ad_ds, sso: false}\ndomain: null")]
    public void Hosts_that_join_a_domain_need_one(string overlay) => RuleCheck.Of(overlay).Finds("AVD4001", "domain");

    [Theory]
    [InlineData("identity: {pattern: ad_ds, sso: false}")]
    [InlineData("identity: {pattern: hybrid_entra}")]
    [InlineData(EntraOnly)]
    public void A_domain_or_no_need_of_one_is_right(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4001");

    [Fact]
    public void Hosts_that_join_Entra_only_have_no_domain() => RuleCheck.Of("identity: {pattern: entra_only}").Finds("AVD4002", "domain");

    [Theory]
    [InlineData(EntraOnly)]
    [InlineData("identity: {pattern: hybrid_entra}")]
    public void Either_is_right(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4002");

    [Fact]
    public void Entra_join_on_Azure_Local_is_worth_a_note() => RuleCheck.Of(EntraOnly).Finds("AVD4003", "identity.pattern", Severity.Note);

    [Fact]
    public void Hybrid_join_is_not() => RuleCheck.Of("identity: {pattern: hybrid_entra}").DoesNotFind("AVD4003");

    [Fact]
    public void Somebody_must_administer_entra_joined_hosts() =>
        RuleCheck.Of(EntraOnly).Finds("AVD4004", "rbac.vm_admins", Severity.Warning);

    [Theory]
    [InlineData(EntraOnly + VmAdmins)]
    [InlineData("identity: {pattern: hybrid_entra}")]
    public void Administrators_are_given_or_come_from_the_domain(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4004");

    [Fact]
    public void Login_roles_mean_nothing_in_a_domain() => RuleCheck.Of(VmAdmins).Finds("AVD4005", "rbac.vm_admins", Severity.Warning);

    [Fact]
    public void Login_roles_mean_something_without_one() => RuleCheck.Of(EntraOnly + VmAdmins).DoesNotFind("AVD4005");

    [Theory]
    [InlineData("win11-23h2-avd-m365")]
    [InlineData("win10-22h2-avd-m365")]
    [InlineData("2022-datacenter-azure-edition")]
    [InlineData("2025-datacenter-azure-edition-core")]
    public void Old_images_cannot_join_Entra(string sku) =>
        RuleCheck.Of(EntraOnly + Image(sku)).Finds("AVD4006", "image.source.marketplace.sku", Severity.Warning);

    [Theory]
    [InlineData(EntraOnly, "win11-24h2-avd-m365")]
    [InlineData(EntraOnly, "2025-datacenter-azure-edition")]
    [InlineData("", "win11-23h2-avd-m365")]
    public void New_images_can(string overlay, string sku) => RuleCheck.Of(overlay + Image(sku)).DoesNotFind("AVD4006");

    [Fact]
    public void Intune_is_unconfirmed() =>
        RuleCheck
            .Of("identity: {pattern: entra_only, intune_enrollment: true}\ndomain: null")
            .Finds("AVD4007", "identity.intune_enrollment", Severity.Warning);

    [Fact]
    public void No_Intune_needs_no_confirmation() => RuleCheck.Of(EntraOnly).DoesNotFind("AVD4007");

    [Fact]
    public void Hosts_in_a_domain_enrol_elsewhere() =>
        RuleCheck.Of("identity: {intune_enrollment: true}").Finds("AVD4008", "identity.intune_enrollment", Severity.Warning);

    [Fact]
    public void Entra_joined_hosts_enrol_by_the_key() =>
        RuleCheck.Of("identity: {pattern: entra_only, intune_enrollment: true}\ndomain: null").DoesNotFind("AVD4008");

    private static string Image(string sku) =>
        $"image: {{source: {{custom: null, marketplace: {{publisher: p, offer: o, sku: {sku}, version: '1'}}}}}}";
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class CloudKerberosRulesTests
{
    private const string Tickets = "identity.cloud_kerberos_tickets";
    private const string EntraShares = "storage: {cloud_cache: {directory_service: AADKERB}}";
    private const string AzureFiles = @"fslogix: {locations: ['\\stprofiles.file.core.windows.net\profiles']}";

    [Fact]
    public void Hosts_that_Entra_does_not_know_get_no_tickets() =>
        RuleCheck.Of("identity: {pattern: ad_ds, sso: false, cloud_kerberos_tickets: true}").Finds("AVD4018", Tickets);

    [Fact]
    public void Hybrid_hosts_get_them() => RuleCheck.Of("identity: {cloud_kerberos_tickets: true}").DoesNotFind("AVD4018");

    [Fact]
    public void Tickets_that_open_nothing_are_a_slip() =>
        RuleCheck.Of("identity: {cloud_kerberos_tickets: true}").Finds("AVD4019", Tickets, Severity.Warning);

    [Theory]
    [InlineData(EntraShares)]
    [InlineData(AzureFiles)]
    public void Tickets_open_Azure_Files(string overlay) =>
        RuleCheck.Of("identity: {cloud_kerberos_tickets: true}\n" + overlay).DoesNotFind("AVD4019");

    [Theory]
    [InlineData(EntraShares)]
    [InlineData("identity: {pattern: entra_only}\ndomain: null\n" + EntraShares)]
    [InlineData("identity: {pattern: entra_only}\ndomain: null\n" + AzureFiles)]
    public void Shares_with_Entra_Kerberos_need_tickets(string overlay) => RuleCheck.Of(overlay).Finds("AVD4020", Tickets);

    [Theory]
    [InlineData("identity: {cloud_kerberos_tickets: true}\n" + EntraShares)]
    [InlineData("storage: {cloud_cache: {directory_service: AD}}")]
    [InlineData(AzureFiles)]
    public void With_tickets_or_a_domain_shares_open(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD4020");
}

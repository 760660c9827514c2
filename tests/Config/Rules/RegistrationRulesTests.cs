using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class RegistrationRulesTests
{
    [Theory]
    [InlineData("registration: {token_lifetime: PT1H}")]
    [InlineData("registration: {token_lifetime: PT4H}")]
    [InlineData("registration: {token_lifetime: PT5H}")] // of which three quarters are left to a late deployment
    [InlineData("session_host: {vm_timeout: PT12H, extension_timeout: PT6H}\nregistration: {token_lifetime: PT24H}")]
    public void Warns_of_a_token_that_expires_too_early(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD2065", "registration.token_lifetime", Severity.Warning);

    [Theory]
    [InlineData("registration: {token_lifetime: PT6H}")]
    [InlineData("registration: {token_lifetime: PT48H}")]
    public void Takes_a_token_that_outlives_provisioning(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD2065").DoesNotFind("AVD2066");

    [Fact]
    public void Remarks_on_a_token_that_is_valid_for_long() =>
        RuleCheck.Of("registration: {token_lifetime: P27D}").Finds("AVD2066", "registration.token_lifetime", Severity.Note);

    [Theory]
    [InlineData(1, 10, 4.25)]
    [InlineData(10, 10, 4.25)]
    [InlineData(11, 10, 8.5)]
    [InlineData(5000, 10, 500 * 4.25)]
    // the engine works on sixteen at a time, whatever a cluster may
    [InlineData(17, 100, 8.5)]
    public void Reckons_one_hosts_time_for_each_batch(int hosts, int atATime, double hours)
    {
        var settings = Loaded.Base(Loaded.Small).Settings!.SessionHost with { AtATime = atATime };

        Assert.Equal(TimeSpan.FromHours(hours), ProvisioningTime.OfFleet(settings, hosts));
    }
}

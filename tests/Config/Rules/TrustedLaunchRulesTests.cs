using AvdPulumi.Configuration;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class TrustedLaunchRulesTests
{
    private const string Marketplace = "source: {custom: null, marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: 26100.4061.250508}}";

    [Fact]
    public void Rejects_trusted_launch_on_generation_1() => RuleCheck.Of("image: {generation: V1}").Finds("AVD2100", "image.generation");

    [Fact]
    public void Rejects_Windows_11_without_trusted_launch() =>
        RuleCheck.Of($"session_host: {{trusted_launch: false}}\nimage: {{{Marketplace}}}").Finds("AVD2101", "session_host.trusted_launch").DoesNotFind("AVD2102");

    [Fact]
    public void Warns_where_only_the_name_speaks_of_Windows_11() =>
        RuleCheck.Of("session_host: {trusted_launch: false}").Finds("AVD2102", "session_host.trusted_launch", Severity.Warning).DoesNotFind("AVD2101");

    [Theory]
    [InlineData("avd-25h2-golden")]
    [InlineData("avd-24H2")]
    public void A_release_that_only_Windows_11_has_speaks_of_it_too(string file) => RuleCheck
        .Of($"session_host: {{trusted_launch: false}}\nimage: {{source: {{custom: {{path: 'C:\\ClusterStorage\\Images\\{file}.vhdx'}}}}}}")
        .Finds("AVD2102", "session_host.trusted_launch", Severity.Warning);

    [Theory]
    [InlineData("avd-22h2")]
    [InlineData("server-25h2")]
    public void A_release_of_other_systems_does_not(string file) => RuleCheck
        .Of($"session_host: {{trusted_launch: false}}\nimage: {{source: {{custom: {{path: 'C:\\ClusterStorage\\Images\\{file}.vhdx'}}}}}}").DoesNotFind("AVD2102");

    [Fact]
    public void Rejects_a_graphics_processor_on_generation_1() =>
        RuleCheck.Of("session_host: {trusted_launch: false, size: {gpus: [{assignment: GpuP}]}}\nimage: {generation: V1}").Finds("AVD2103", "image.generation");

    [Theory]
    [InlineData("session_host: {size: {gpus: [{assignment: GpuP}]}}\nimage: {" + Marketplace + "}")]
    [InlineData("session_host: {trusted_launch: false}\nimage: {generation: V1, source: {custom: {path: 'C:\\ClusterStorage\\Images\\server2022.vhd'}}}")]
    public void Takes_what_fits(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD2100").DoesNotFind("AVD2101").DoesNotFind("AVD2102").DoesNotFind("AVD2103");
}

using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class TrustedLaunchRulesTests
{
    private const string Marketplace =
        "source: {custom: null, marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-24h2-avd-m365, version: 26100.4061.250508}}";

    private const string Generation1 = "image: {generation: V1, source: {custom: {path: 'C:\\ClusterStorage\\Images\\server2022.vhd'}}}";

    [Theory]
    [InlineData("image: {generation: V1}")]
    [InlineData("session_host: {tpm: false}\nimage: {generation: V1}")]
    [InlineData("session_host: {secure_boot: false}\nimage: {generation: V1}")]
    public void Rejects_what_needs_UEFI_on_generation_1(string overlay) => RuleCheck.Of(overlay).Finds("AVD2100", "image.generation");

    [Theory]
    [InlineData("tpm")]
    [InlineData("secure_boot")]
    public void Rejects_Windows_11_without_a_TPM_or_secure_boot(string key) =>
        RuleCheck
            .Of($"session_host: {{{key}: false}}\nimage: {{{Marketplace}}}")
            .Finds("AVD2101", $"session_host.{key}")
            .DoesNotFind("AVD2102");

    [Theory]
    [InlineData("tpm")]
    [InlineData("secure_boot")]
    public void Warns_where_only_the_name_speaks_of_Windows_11(string key) =>
        RuleCheck.Of($"session_host: {{{key}: false}}").Finds("AVD2102", $"session_host.{key}", Severity.Warning).DoesNotFind("AVD2101");

    [Fact]
    public void Needs_no_security_type_for_Windows_11() =>
        RuleCheck
            .Of($"session_host: {{trusted_launch: false}}\nimage: {{{Marketplace}}}")
            .DoesNotFind("AVD2101")
            .DoesNotFind("AVD2102")
            .DoesNotFind("AVD2104");

    [Theory]
    [InlineData("session_host", "tpm")]
    [InlineData("session_host", "secure_boot")]
    [InlineData("sofs", "tpm")]
    [InlineData("sofs", "secure_boot")]
    public void Rejects_the_security_type_without_what_it_needs(string section, string key) =>
        RuleCheck.Of($"{section}: {{trusted_launch: true, {key}: false}}").Finds("AVD2104", $"{section}.{key}");

    [Theory]
    [InlineData("session_host: {trusted_launch: true}\nsofs: {trusted_launch: true}")]
    [InlineData("session_host: {tpm: false, secure_boot: false}\nsofs: {tpm: false}")]
    public void Takes_the_security_type_as_an_opt_in(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD2104");

    [Theory]
    [InlineData("avd-25h2-golden")]
    [InlineData("avd-24H2")]
    public void A_release_that_only_Windows_11_has_speaks_of_it_too(string file) =>
        RuleCheck
            .Of($"session_host: {{secure_boot: false}}\nimage: {{source: {{custom: {{path: 'C:\\ClusterStorage\\Images\\{file}.vhdx'}}}}}}")
            .Finds("AVD2102", "session_host.secure_boot", Severity.Warning);

    [Theory]
    [InlineData("avd-22h2")]
    [InlineData("server-25h2")]
    public void A_release_of_other_systems_does_not(string file) =>
        RuleCheck
            .Of(
                $"session_host: {{trusted_launch: false}}\nimage: {{source: {{custom: {{path: 'C:\\ClusterStorage\\Images\\{file}.vhdx'}}}}}}"
            )
            .DoesNotFind("AVD2102");

    [Fact]
    public void Rejects_a_graphics_processor_on_generation_1() =>
        RuleCheck
            .Of("session_host: {tpm: false, secure_boot: false, size: {gpus: [{assignment: GpuP}]}}\nimage: {generation: V1}")
            .Finds("AVD2103", "image.generation");

    [Theory]
    [InlineData("session_host: {size: {gpus: [{assignment: GpuP}]}}\nimage: {" + Marketplace + "}")]
    [InlineData("session_host: {tpm: false, secure_boot: false}\n" + Generation1)]
    public void Takes_what_fits(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD2100").DoesNotFind("AVD2101").DoesNotFind("AVD2102").DoesNotFind("AVD2103");
}

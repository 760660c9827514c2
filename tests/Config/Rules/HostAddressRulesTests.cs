using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostAddressRulesTests
{
    [Fact]
    public void Warns_of_a_proxy_without_an_address() =>
        RuleCheck
            .Of("session_host: {http_proxy: {no_proxy: [contoso.com]}}")
            .Finds("AVD2131", "session_host.http_proxy.https_proxy", Severity.Warning);

    [Theory]
    [InlineData("http_proxy: {https_proxy: 'http://someone:hunter2@proxy:8080'}", "http_proxy.https_proxy")]
    [InlineData("extensions: {monitor_agent_proxy: 'http://someone:hunter2@proxy:8080'}", "extensions.monitor_agent_proxy")]
    public void Rejects_an_address_with_a_user(string keys, string at) =>
        RuleCheck.Of($"session_host: {{{keys}}}").Finds("AVD0038", $"session_host.{at}").DoesNotFind("AVD2132");

    [Fact]
    public void Rejects_an_address_that_carries_a_signature() =>
        RuleCheck
            .Of("session_host: {agent: {agent_uri: 'https://files.contoso.com/agent.msi?sv=1&sig=hunter2'}}")
            .Finds("AVD2132", "session_host.agent.agent_uri");

    [Fact]
    public void Never_shows_the_secret_of_an_address() =>
        Assert.DoesNotContain(
            Loaded.Overlay("session_host: {http_proxy: {https_proxy: 'http://someone:hunter2@proxy:8080'}}").Diagnostics,
            found => found.ToString().Contains("hunter2", StringComparison.Ordinal)
        );

    [Fact]
    public void Rejects_a_download_that_is_not_by_https() =>
        RuleCheck
            .Of("session_host: {agent: {boot_loader_uri: 'http://mirror.contoso.com/boot.msi'}}")
            .Finds("AVD2133", "session_host.agent.boot_loader_uri");

    [Fact]
    public void Warns_of_a_script_limit_shorter_than_its_wait() =>
        RuleCheck.Of("session_host: {extension_timeout: PT15M}").Finds("AVD2134", "session_host.extension_timeout", Severity.Warning);

    [Fact]
    public void Rejects_a_machine_configuration_that_is_attached_twice() =>
        RuleCheck
            .Of("session_host: {extensions: {guest_configuration: [baseline, Baseline]}}")
            .Finds("AVD2135", "session_host.extensions.guest_configuration[1]");

    [Fact]
    public void Takes_plain_addresses()
    {
        var check = RuleCheck.Of(
            """
            session_host:
              http_proxy: {http_proxy: 'http://proxy.contoso.com:8080', https_proxy: 'http://proxy.contoso.com:8080'}
              agent: {agent_uri: 'https://mirror.contoso.com/agent.msi'}
              extensions: {guest_configuration: [baseline, audit]}
            """
        );

        check.DoesNotFind("AVD2131").DoesNotFind("AVD2132").DoesNotFind("AVD2133").DoesNotFind("AVD2134").DoesNotFind("AVD2135");
    }
}

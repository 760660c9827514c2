using AvdPulumi.Configuration;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ProxyRulesTests
{
    [Theory]
    [InlineData(".service.windows.cloud.microsoft, windows.net")]
    [InlineData(".service.windows.cloud.microsoft, notwvd.microsoft.com")]
    [InlineData("'*.service.windows.cloud.microsoft', ft.com")]
    public void Avd_traffic_through_a_proxy_is_noticed(string bypass) =>
        RuleCheck.Of(Proxy(bypass)).Finds("AVD1090", "session_host.http_proxy.no_proxy", Severity.Warning);

    [Theory]
    [InlineData(".wvd.microsoft.com, .service.windows.cloud.microsoft")]
    [InlineData("'*.wvd.microsoft.com', '*.windows.cloud.microsoft'")]
    [InlineData("microsoft.com, WINDOWS.cloud.microsoft")]
    public void Avd_traffic_goes_around_the_proxy(string bypass) => RuleCheck.Of(Proxy(bypass)).DoesNotFind("AVD1090");

    private static string Proxy(string bypass) => $"session_host: {{http_proxy: {{https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [{bypass}]}}}}";
}

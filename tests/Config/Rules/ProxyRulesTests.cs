using AvdPulumi.Configuration.Diagnostics;

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

    [Theory]
    [InlineData("usgovernment", "usgovvirginia", ".wvd.azure.us")]
    [InlineData("china", "chinanorth3", ".wvd.azure.cn")]
    public void The_domains_are_those_of_the_cloud(string cloud, string region, string domain)
    {
        var overlay = $"subscription: {{cloud: {cloud}}}\ndeployment: {{location: {region}, metadata_location: {region}}}\n";
        RuleCheck.Of(overlay + Proxy(domain)).DoesNotFind("AVD1090");
        RuleCheck
            .Of(overlay + Proxy(".wvd.microsoft.com, .service.windows.cloud.microsoft"))
            .Finds("AVD1090", "session_host.http_proxy.no_proxy", Severity.Warning);
    }

    private static string Proxy(string bypass) =>
        $"session_host: {{http_proxy: {{https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [{bypass}]}}}}";
}

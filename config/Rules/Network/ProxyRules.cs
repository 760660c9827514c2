using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>What goes around the proxy of the Arc agent: AVD1090.</summary>
internal static class ProxyRules
{
    private static readonly Rule AvdGoesAround = new(
        new("AVD1090", "AVD traffic goes through the proxy",
            "The proxy is set for the Arc agent and in the guest's environment. A proxy adds delay to every session and may end long-lived connections; TLS inspection breaks them. The AVD domains should be reached directly.",
            "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [.contoso.com]}}",
            "Add the domains that the message names to no_proxy (.wvd.microsoft.com and .service.windows.cloud.microsoft in the public cloud), and let the firewall pass them.",
            "Proxy server guidelines for Azure Virtual Desktop"),
        Severity.Warning,
        ["session_host.http_proxy", "subscription.cloud"],
        static context => context.Settings.SessionHost.HttpProxy is not { } proxy || (proxy.HttpProxy is null && proxy.HttpsProxy is null) ? [] : CloudFacts.Of(context.Settings.Subscription.Cloud).AvdDomains
            .Where(domain => !proxy.NoProxy.Any(entry => ProxyBypass.Covers(entry.ToString(), domain)))
            .Select(domain => new Finding("session_host.http_proxy.no_proxy", $"session_host.http_proxy.no_proxy does not have .{domain}, so AVD traffic goes through the proxy.", $"Add .{domain}.")));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [AvdGoesAround];
}

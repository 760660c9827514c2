using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>What bypasses the proxy of the Arc agent: AVD1090.</summary>
internal static class ProxyRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1090",
            Title = "AVD traffic uses the proxy",
            Cause =
                "The proxy is set for the Arc agent and in the guest's environment. "
                + "A proxy adds latency to every session and may close long-lived connections. TLS inspection breaks them. "
                + "Hosts should reach the AVD domains directly.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080', no_proxy: [.contoso.com]}}",
            Remedy =
                "Add the domains that the message shows to no_proxy (.wvd.microsoft.com and .service.windows.cloud.microsoft in the public cloud), "
                + "and allow them in the firewall.",
            Source = new(
                "Proxy server guidelines for Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/proxy-server-support"
            ),
            Severity = Severity.Warning,
            Reads = ["session_host.http_proxy", "subscription.cloud"],
            Check = static context =>
                context.Settings.SessionHost.HttpProxy is not { } proxy || (proxy.HttpProxy is null && proxy.HttpsProxy is null)
                    ? []
                    : CloudFacts
                        .Of(context.Settings.Subscription.Cloud)
                        .AvdDomains.Where(domain => !proxy.NoProxy.Any(entry => ProxyBypass.Covers(entry.ToString(), domain)))
                        .Select(domain => new Finding(
                            "session_host.http_proxy.no_proxy",
                            $"does not contain .{domain}, so AVD traffic uses the proxy.",
                            $"Add .{domain}."
                        )),
        },
    ];
}

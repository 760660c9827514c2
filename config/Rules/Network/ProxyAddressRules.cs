using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Addresses that a proxy cannot have: AVD1120 to AVD1125.</summary>
internal static class ProxyAddressRules
{
    private const string Monitor = "session_host.extensions.monitor_agent_proxy";

    private static readonly ImmutableArray<string> Reads = ["session_host.http_proxy", "session_host.extensions"];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD1120",
            Title = "The proxy is the host itself",
            Cause = "localhost and 127.0.0.0/8 are the session host itself. A new host runs no proxy, so its agents cannot connect.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://localhost:8080'}}",
            Remedy = "Use the name of the proxy. If the image includes a proxy, no action is needed.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = PerProxy(
                static (path, uri) =>
                    uri.IsLoopback ? new(path, $"is on '{uri.Host}', the session host itself.", "Use the name of the proxy.") : null
            ),
        },
        new()
        {
            Code = "AVD1121",
            Title = "The address of a proxy has a path",
            Cause =
                "A proxy is a host and a port. An address with a path is a page, or a script that selects a proxy (PAC, WPAD), which the agents do not read.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com/proxy.pac'}}",
            Remedy = "Use the proxy that the script selects, such as http://proxy.contoso.com:8080.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = PerProxy(
                static (path, uri) =>
                    uri.AbsolutePath.Length > 1
                        ? new(
                            path,
                            $"has a path ('{uri.AbsolutePath}'); a proxy is a host and a port.",
                            "Use an address such as http://proxy.contoso.com:8080."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD1122",
            Title = "The address of a proxy has no port",
            Cause = "Without a port, agents use 80 or 443. Proxies rarely listen there.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com'}}",
            Remedy = "Add the port, such as http://proxy.contoso.com:8080.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Note,
            Reads = Reads,
            Check = PerProxy(
                static (path, uri) =>
                    uri.IsDefaultPort && uri.AbsolutePath.Length <= 1 && !uri.OriginalString.AsSpan().TrimEnd('/').EndsWith($":{uri.Port}")
                        ? new(path, $"has no port, so agents use {uri.Port}.", "Add the port.")
                        : null
            ),
        },
        new()
        {
            Code = "AVD1123",
            Title = "The Arc agent has two different proxies",
            Cause =
                "http_proxy and https_proxy use different hosts. This is usually a mistake: nearly all requests of the agents use https.",
            Example = "session_host: {http_proxy: {http_proxy: 'http://a.contoso.com:8080', https_proxy: 'http://b.contoso.com:8080'}}",
            Remedy = "Use the same proxy in both, unless you need two.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Note,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.HttpProxy is { HttpProxy.Uri.Host: { } http, HttpsProxy.Uri.Host: { } https } && http != https
                    ? [new("session_host.http_proxy.https_proxy", $"is on '{https}', but http_proxy is on '{http}'.")]
                    : [],
        },
        new()
        {
            Code = "AVD1124",
            Title = "A proxy for http only",
            Cause = "All requests of the Arc agent and the AVD agent use https. They bypass a proxy that is set for http only.",
            Example = "session_host: {http_proxy: {http_proxy: 'http://proxy.contoso.com:8080'}}",
            Remedy = "Set https_proxy as well.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost.HttpProxy is { HttpProxy: not null, HttpsProxy: null }
                    ?
                    [
                        Finding.Sentence(
                            "session_host.http_proxy.https_proxy",
                            "session_host.http_proxy has http_proxy but no https_proxy, and the agents use https."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1125",
            Title = "The proxy of the monitor agent does not match",
            Cause =
                "The Azure Monitor agent has its own proxy setting. If the site needs a proxy and this setting is missing, logs may not leave the "
                + "site. Without the agent, the setting has no effect.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080'}, extensions: {azure_monitor_agent: true}}",
            Remedy = "Set session_host.extensions.monitor_agent_proxy, or remove it if the agent is off.",
            Source = new(
                "Azure Monitor Agent network configuration",
                "https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-network-configuration"
            ),
            Severity = Severity.Note,
            Reads = Reads,
            Check = static context =>
                context.Settings.SessionHost switch
                {
                    { Extensions: { AzureMonitorAgent: false, MonitorAgentProxy: not null } } =>
                    [
                        new(Monitor, "has no effect: session_host.extensions.azure_monitor_agent is false.", "Remove it."),
                    ],
                    { HttpProxy.HttpsProxy: not null, Extensions: { AzureMonitorAgent: true, MonitorAgentProxy: null } } =>
                    [
                        new(
                            Monitor,
                            "is not set, but session_host.http_proxy is: logs may not leave the site.",
                            "Set it if the site needs the proxy to reach the internet."
                        ),
                    ],
                    _ => [],
                },
        },
    ];

    private static Func<RuleContext, IEnumerable<Finding>> PerProxy(Func<string, Uri, Finding?> check) =>
        context =>
            Places
                .At("session_host.http_proxy.http_proxy", context.Settings.SessionHost.HttpProxy?.HttpProxy)
                .Concat(Places.At("session_host.http_proxy.https_proxy", context.Settings.SessionHost.HttpProxy?.HttpsProxy))
                .Concat(Places.At(Monitor, context.Settings.SessionHost.Extensions.MonitorAgentProxy))
                .Select(place => check(place.Path, place.Value.Uri))
                .OfType<Finding>();
}

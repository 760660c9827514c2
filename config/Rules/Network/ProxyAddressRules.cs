using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;

namespace AvdPulumi.Configuration.Rules.Network;

/// <summary>Addresses of proxies that cannot be a proxy's: AVD1120 to AVD1125.</summary>
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
            Cause = "localhost and 127.0.0.0/8 are the session host. A new host runs no proxy, so its agents reach nothing.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://localhost:8080'}}",
            Remedy = "Write the name of the proxy; ignore this if the image brings a proxy.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Warning,
            Reads = Reads,
            Check = PerProxy(
                static (path, uri) =>
                    uri.IsLoopback ? new(path, $"is on '{uri.Host}', the session host itself.", "Write the name of the proxy.") : null
            ),
        },
        new()
        {
            Code = "AVD1121",
            Title = "A proxy's address with a path",
            Cause =
                "A proxy is a host and a port. An address with a path is a page or a script that names a proxy (PAC, WPAD), which the agents do not read.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com/proxy.pac'}}",
            Remedy = "Write the proxy that the script names, such as http://proxy.contoso.com:8080.",
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
                            "Write it such as http://proxy.contoso.com:8080."
                        )
                        : null
            ),
        },
        new()
        {
            Code = "AVD1122",
            Title = "A proxy without a port",
            Cause = "Without a port, 80 or 443 is meant, where proxies hardly ever listen.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com'}}",
            Remedy = "Write the port, such as http://proxy.contoso.com:8080.",
            Source = new(
                "Managing and maintaining the Connected Machine agent",
                "https://learn.microsoft.com/azure/azure-arc/servers/manage-agent#update-or-remove-proxy-settings"
            ),
            Severity = Severity.Note,
            Reads = Reads,
            Check = PerProxy(
                static (path, uri) =>
                    uri.IsDefaultPort && uri.AbsolutePath.Length <= 1 && !uri.OriginalString.AsSpan().TrimEnd('/').EndsWith($":{uri.Port}")
                        ? new(path, $"has no port, so {uri.Port} is meant.", "Write the port.")
                        : null
            ),
        },
        new()
        {
            Code = "AVD1123",
            Title = "Two proxies for one agent",
            Cause =
                "http_proxy and https_proxy name different hosts. That is mostly a slip: nearly everything that agents ask for is https.",
            Example = "session_host: {http_proxy: {http_proxy: 'http://a.contoso.com:8080', https_proxy: 'http://b.contoso.com:8080'}}",
            Remedy = "Name one proxy, if two are not meant.",
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
            Cause = "Everything that the Arc agent and the AVD agent ask for is https, which goes past a proxy that is set for http only.",
            Example = "session_host: {http_proxy: {http_proxy: 'http://proxy.contoso.com:8080'}}",
            Remedy = "Give https_proxy, too.",
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
                            "session_host.http_proxy has http_proxy but no https_proxy, and the agents use https.",
                            "Give https_proxy, too."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD1125",
            Title = "The proxy of the monitor agent does not fit",
            Cause =
                "The Azure Monitor agent has a proxy setting of its own. Without it, logs may not leave a site where everything else needs a proxy; without the agent, the setting is not read.",
            Example = "session_host: {http_proxy: {https_proxy: 'http://proxy.contoso.com:8080'}, extensions: {azure_monitor_agent: true}}",
            Remedy = "Give session_host.extensions.monitor_agent_proxy, or remove it where the agent is off.",
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
                        new(Monitor, $"is not read: session_host.extensions.azure_monitor_agent is false.", "Remove it."),
                    ],
                    { HttpProxy.HttpsProxy: not null, Extensions: { AzureMonitorAgent: true, MonitorAgentProxy: null } } =>
                    [
                        new(
                            Monitor,
                            $"is not given, but session_host.http_proxy is: logs may not leave the site.",
                            "Give it, if the site has no other way out."
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

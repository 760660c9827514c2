using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Addresses of proxies and downloads: AVD2130 to AVD2139. No message repeats an address: it may carry a password.</summary>
internal static class HostAddressRules
{
    private const string Proxy = "session_host.http_proxy";
    private const string MonitorProxy = "session_host.extensions.monitor_agent_proxy";
    private const string Agent = "session_host.agent";

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2131",
            Title = "A proxy without https_proxy",
            Cause = "The traffic of the Azure Arc agent uses https_proxy. Without it, this traffic does not go through the proxy.",
            Example = "session_host:\n  http_proxy:\n    no_proxy: [contoso.com]",
            Remedy = "Set https_proxy, or remove section session_host.http_proxy.",
            Source = new(
                "Create Azure Local virtual machines enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-arc-virtual-machines"
            ),
            Severity = Severity.Warning,
            Reads = [Proxy],
            Check = static context =>
                context.Settings.SessionHost.HttpProxy is { HttpsProxy: null }
                    ?
                    [
                        Finding.Sentence(
                            $"{Proxy}.https_proxy",
                            $"{Proxy} is set, but its https_proxy is missing. The traffic of the Azure Arc agent needs it."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2132",
            Title = "A proxy or download address contains a secret",
            Cause =
                "A user and password before the @, or an access signature after the ?, are in plain text in the config and on every host. The address is never shown.",
            Example = "session_host:\n  http_proxy: {https_proxy: 'http://(user):(password)@proxy:8080'}",
            Remedy =
                "Remove the secret from the address, and change it: somebody may have seen it. Let the proxy identify the hosts by their addresses, and download from a mirror that needs no signature.",
            Source = new(
                "RFC 3986, Uniform Resource Identifier (URI): Generic Syntax",
                "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"
            ),
            Reads = [Proxy, MonitorProxy, Agent],
            Check = static context =>
                Proxies(context)
                    .Concat(Downloads(context))
                    .Where(static item => item.Address.HoldsSecret)
                    .Select(static item => new Finding(item.Path, $"contains a user, a password or an access signature.")),
        },
        new()
        {
            Code = "AVD2133",
            Title = "A download that does not use HTTPS",
            Cause = "Installers run with full rights on every host, so their source must be certain. Hosts download only over HTTPS.",
            Example = "session_host:\n  agent: {agent_uri: 'http://mirror/agent.msi'}",
            Remedy = "Use an https address, such as https://mirror.contoso.com/agent.msi.",
            Source = new("Guest scripts", "docs/guest-scripts.md#install-avdagent"),
            Reads = [Agent],
            Check = static context =>
                Downloads(context)
                    .Where(static item => item.Address.Uri.Scheme != Uri.UriSchemeHttps)
                    .Select(static item => new Finding(item.Path, $"is not an https address.")),
        },
        new()
        {
            Code = "AVD2134",
            Title = "The extension timeout is too short for the registration timeout",
            Cause =
                "The install script waits up to agent.registration_timeout for the host to register. session_host.extension_timeout ends the script before that.",
            Example = "session_host:\n  extension_timeout: PT10M\n  agent: {registration_timeout: PT15M}",
            Remedy =
                "Make session_host.extension_timeout longer than session_host.agent.registration_timeout, with time for the download, or shorten registration_timeout.",
            Source = new("Session hosts", "docs/session-hosts.md#how-many-at-a-time"),
            Severity = Severity.Warning,
            Reads = [Agent, "session_host.extension_timeout"],
            Check = static context =>
                context.Settings.SessionHost is var hosts && hosts.Agent.RegistrationTimeout.Value >= hosts.ExtensionTimeout.Value
                    ?
                    [
                        new(
                            "session_host.extension_timeout",
                            $"is {hosts.ExtensionTimeout}, but the script waits up to {hosts.Agent.RegistrationTimeout} for the "
                                + $"registration alone."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2135",
            Title = "A machine configuration is listed twice",
            Cause =
                "An assignment is a resource of the machine and has the name of the configuration. Two assignments with the same name are the same resource.",
            Example = "session_host:\n  extensions: {guest_configuration: [baseline, baseline]}",
            Remedy = "List each configuration once.",
            Source = new(
                "Understanding Azure Machine Configuration",
                "https://learn.microsoft.com/azure/governance/machine-configuration/overview"
            ),
            Reads = ["session_host.extensions"],
            Check = static context =>
                Repeats
                    .In(
                        context.Settings.SessionHost.Extensions.GuestConfiguration.Select(
                            static (name, i) => new { Name = name, Path = $"session_host.extensions.guest_configuration[{i}]" }
                        ),
                        static item => item.Name
                    )
                    .Select(static item => Finding.Sentence(item.Path, $"'{item.Name}' is already in the list.")),
        },
    ];

    private static IEnumerable<AddressAt> Proxies(RuleContext context)
    {
        var hosts = context.Settings.SessionHost;
        if (hosts.HttpProxy?.HttpProxy is { } http)
            yield return new(http, $"{Proxy}.http_proxy");
        if (hosts.HttpProxy?.HttpsProxy is { } https)
            yield return new(https, $"{Proxy}.https_proxy");
        if (hosts.Extensions.MonitorAgentProxy is { } monitor)
            yield return new(monitor, MonitorProxy);
    }

    private static IEnumerable<AddressAt> Downloads(RuleContext context)
    {
        var agent = context.Settings.SessionHost.Agent;
        return [new(agent.AgentUri, $"{Agent}.agent_uri"), new(agent.BootLoaderUri, $"{Agent}.boot_loader_uri")];
    }

    private sealed record AddressAt(HttpAddress Address, string Path);
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Addresses of proxies and downloads: AVD2130 to AVD2139. No message repeats an address: it may carry a password.</summary>
internal static class HostAddressRules
{
    private const string Proxy = "session_host.http_proxy";
    private const string MonitorProxy = "session_host.extensions.monitor_agent_proxy";
    private const string Agent = "session_host.agent";

    private static readonly Rule ProxyIsGiven = new(
        new("AVD2131", "A proxy without an address",
            "session_host.http_proxy has neither http_proxy nor https_proxy, so nothing goes through a proxy; Arc needs the one for https.",
            "session_host:\n  http_proxy:\n    no_proxy: [contoso.com]", "Give https_proxy, or remove the section.",
            "Azure Local virtual machine instances, HTTP proxy"),
        Severity.Warning,
        [Proxy],
        static context => context.Settings.SessionHost.HttpProxy is { HttpsProxy: null }
            ? [new($"{Proxy}.https_proxy", $"{Proxy} is given, but not its https_proxy, which the Arc agent's traffic needs.",
                "Give it, or remove the section.")]
            : []);

    private static readonly Rule NoSecretInside = new(
        new("AVD2132", "A proxy or download address carries a secret",
            "A user and password before the @, or an access signature after the ?, stand in plain text in the config, and on every host. The address "
            + "is never shown.",
            "session_host:\n  http_proxy: {https_proxy: 'http://(user):(password)@proxy:8080'}",
            "Let the proxy know the hosts by their addresses, and downloads by a mirror that needs no signature. Change the secret: it may have been seen.",
            "Architecture Deep Design, Design Recommendations"),
        Severity.Error,
        [Proxy, MonitorProxy, Agent],
        static context => Proxies(context).Concat(Downloads(context)).Where(static item => item.Address.HoldsSecret)
            .Select(static item =>
                new Finding(item.Path, $"{item.Path} carries a user, a password or an access signature.",
                    "Take it out of the address, and change it: it may have been seen.")));

    private static readonly Rule DownloadIsHttps = new(
        new("AVD2133", "A download that is not by https",
            "What is installed with full rights on every host must come from where it says; the guest downloads by https only.",
            "session_host:\n  agent: {agent_uri: 'http://mirror/agent.msi'}", "Give an https address.", "Azure Virtual Desktop agent installation"),
        Severity.Error,
        [Agent],
        static context => Downloads(context).Where(static item => item.Address.Uri.Scheme != Uri.UriSchemeHttps)
            .Select(static item => new Finding(item.Path, $"{item.Path} is not an https address.", "Write it as https://mirror.contoso.com/agent.msi.")));

    private static readonly Rule TimeoutsNest = new(
        new("AVD2134", "The script's limit is shorter than what it waits for",
            "The installing script waits agent.registration_timeout for the host to be registered; session_host.extension_timeout ends the script before that.",
            "session_host:\n  extension_timeout: PT10M\n  agent: {registration_timeout: PT15M}",
            "Make extension_timeout longer than registration_timeout, with time for the download.", "Architecture Deep Design, Phase 4 Domain Join"),
        Severity.Warning,
        [Agent, "session_host.extension_timeout"],
        static context => context.Settings.SessionHost is var hosts && hosts.Agent.RegistrationTimeout.Value >= hosts.ExtensionTimeout.Value
            ? [new("session_host.extension_timeout",
                $"session_host.extension_timeout is {hosts.ExtensionTimeout}, but the script waits {hosts.Agent.RegistrationTimeout} for the "
                + $"registration alone.", "Lengthen it, or shorten session_host.agent.registration_timeout.")]
            : []);

    private static readonly Rule AssignmentsDiffer = new(
        new("AVD2135", "A machine configuration is attached twice",
            "An assignment is a resource of the machine named after the configuration; two of one name are one.",
            "session_host:\n  extensions: {guest_configuration: [baseline, baseline]}", "List each once.", "Azure machine configuration"),
        Severity.Error,
        ["session_host.extensions"],
        static context =>
            Repeats.In(context.Settings.SessionHost.Extensions.GuestConfiguration
                .Select(static (name, i) => new { Name = name, Path = $"session_host.extensions.guest_configuration[{i}]" }), static item => item.Name)
            .Select(static item => new Finding(item.Path, $"'{item.Name}' is attached already.", "List each once.")));

    public static ImmutableArray<Rule> All { get; } = [ProxyIsGiven, NoSecretInside, DownloadIsHttps, TimeoutsNest, AssignmentsDiffer];

    private static IEnumerable<AddressAt> Proxies(RuleContext context)
    {
        var hosts = context.Settings.SessionHost;
        if (hosts.HttpProxy?.HttpProxy is { } http) yield return new(http, $"{Proxy}.http_proxy");
        if (hosts.HttpProxy?.HttpsProxy is { } https) yield return new(https, $"{Proxy}.https_proxy");
        if (hosts.Extensions.MonitorAgentProxy is { } monitor) yield return new(monitor, MonitorProxy);
    }

    private static IEnumerable<AddressAt> Downloads(RuleContext context)
    {
        var agent = context.Settings.SessionHost.Agent;
        return [new(agent.AgentUri, $"{Agent}.agent_uri"), new(agent.BootLoaderUri, $"{Agent}.boot_loader_uri")];
    }

    private sealed record AddressAt(HttpAddress Address, string Path);
}

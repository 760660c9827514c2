using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Download addresses that do not lead to an installer: AVD2230 to AVD2232.</summary>
internal static class DownloadRules
{
    private const string Agent = "session_host.agent.agent_uri";
    private const string BootLoader = "session_host.agent.boot_loader_uri";
    private static readonly ImmutableArray<string> NoInstallers =
    [
        ".zip",
        ".iso",
        ".cab",
        ".htm",
        ".html",
        ".aspx",
        ".txt",
        ".json",
        ".ps1",
        ".msix",
        ".7z",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2230",
            Title = "Agent and boot loader have the same address, or their addresses are swapped",
            Cause = "The AVD agent and its boot loader are two installers. The agent gets the token. The boot loader starts the agent.",
            Example =
                "session_host:\n  agent:\n    agent_uri: https://mirror.contoso.com/agent.msi\n    boot_loader_uri: https://mirror.contoso.com/agent.msi",
            Remedy =
                "Use a separate address for each. Microsoft's addresses are linkid 2310011 for the agent and 2311028 for the boot loader.",
            Source = new(
                "Add session hosts to a host pool",
                "https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool"
            ),
            Reads = ["session_host.agent"],
            Check = static context =>
                (context.Settings.SessionHost.Agent, new AgentInstallSettings()) switch
                {
                    ({ } given, _) when Same(given.AgentUri, given.BootLoaderUri) =>
                    [
                        new(BootLoader, $"is also the address of the agent, but they are two installers."),
                    ],
                    ({ } given, { } usual) when Same(given.AgentUri, usual.BootLoaderUri) =>
                    [
                        new(Agent, $"is Microsoft's address for the boot loader.", "Swap the two addresses."),
                    ],
                    ({ } given, { } usual) when Same(given.BootLoaderUri, usual.AgentUri) =>
                    [
                        new(BootLoader, $"is Microsoft's address for the agent.", "Swap the two addresses."),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD2231",
            Title = "A download that is not an installer",
            Cause =
                "A host downloads one file and runs it. An address that ends with a slash is a folder, and a host does not run .zip or .html files.",
            Example = "session_host: {agent: {agent_uri: 'https://mirror.contoso.com/avd/'}}",
            Remedy = "Use the address of the installer file itself.",
            Source = new(
                "Add session hosts to a host pool",
                "https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool"
            ),
            Severity = Severity.Warning,
            Reads = ["session_host.agent", "fslogix.installer_uri"],
            Check = static context =>
                Downloads(context)
                    // with a query, a service finds the file, as Microsoft's own links do
                    .Where(place => place.Value.Uri.Query.Length == 0 && (place.Value.Uri.AbsolutePath.EndsWith('/') || IsOther(place)))
                    .Select(place => new Finding(place.Path, $"leads to '{place.Value.Uri.AbsolutePath}', which is not an installer.")),
        },
        new()
        {
            Code = "AVD2232",
            Title = "A download from the session host itself",
            Cause = "localhost and 127.0.0.0/8 are addresses of the session host itself. A new host does not serve downloads.",
            Example = "session_host: {agent: {agent_uri: 'https://localhost/agent.msi'}}",
            Remedy = "Use the name of the mirror.",
            Source = Source.Observed("a new session host serves no downloads"),
            Reads = ["session_host.agent", "fslogix.installer_uri"],
            Check = static context =>
                Downloads(context)
                    .Where(place => place.Value.Uri.IsLoopback)
                    .Select(place => new Finding(place.Path, $"is on '{place.Value.Uri.Host}', which is the session host itself.")),
        },
    ];

    // Microsoft publishes FSLogix as a .zip file; this rule does not check whether the installer accepts it
    private static bool IsOther(Place<HttpAddress> place) =>
        place.Path != "fslogix.installer_uri"
        && NoInstallers.Contains(Path.GetExtension(place.Value.Uri.AbsolutePath), StringComparer.OrdinalIgnoreCase);

    private static bool Same(HttpAddress a, HttpAddress b) => string.Equals(a.ToString(), b.ToString(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Place<HttpAddress>> Downloads(RuleContext context) =>
        [
            .. Places.At(Agent, context.Settings.SessionHost.Agent.AgentUri),
            .. Places.At(BootLoader, context.Settings.SessionHost.Agent.BootLoaderUri),
            .. Places.At("fslogix.installer_uri", context.Settings.Fslogix.InstallerUri),
        ];
}

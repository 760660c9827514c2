using System.Collections.Immutable;

namespace AvdPulumi.Infra.Verify;

/// <summary>One health check that the agent of a session host reports: what its failure means, and what to do.</summary>
/// <remarks>
/// Sources: Session host statuses and health checks in Azure Virtual Desktop, https://learn.microsoft.com/azure/virtual-desktop/session-host-status-health-checks (what users notice);
/// SessionHostHealthCheckName Struct, https://learn.microsoft.com/dotnet/api/azure.resourcemanager.desktopvirtualization.models.sessionhosthealthcheckname (names, and which are fatal).
/// </remarks>
internal sealed record HealthCheckFact
{
    /// <summary>Its name in <c>healthCheckName</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Default: false. Whether no connection succeeds while it fails.</summary>
    public bool IsFatal { get; init; }

    /// <summary>What is wrong if it fails, as a clause.</summary>
    public required string Means { get; init; }

    /// <summary>What to do, as a sentence.</summary>
    public required string Remedy { get; init; }

    /// <summary>All that are documented.</summary>
    public static ImmutableArray<HealthCheckFact> All { get; } =
    [
        new()
        {
            Name = "DomainJoinedCheck",
            IsFatal = true,
            Means = "the host is not joined to a domain",
            Remedy = "Join it: read the state of the extension join of the machine, and deploy.",
        },
        new()
        {
            Name = "DomainTrustCheck",
            IsFatal = true,
            Means = "the host and its domain do not trust each other",
            Remedy = "Repair the computer account (Test-ComputerSecureChannel -Repair in the guest), or replace the host.",
        },
        new()
        {
            Name = "DomainReachable",
            IsFatal = true,
            Means = "the host does not reach its domain",
            Remedy = "Check DNS servers, route and firewall between the host and the domain controllers: avd network lists the ports.",
        },
        new()
        {
            Name = "FSLogixHealthCheck",
            IsFatal = true,
            Means = "the service of FSLogix does not run, so users get temporary profiles",
            Remedy = "Start the service frxsvc in the guest; if it does not start, read the log of FSLogix, and deploy.",
        },
        new()
        {
            Name = "SxSStackListenerCheck",
            IsFatal = true,
            Means = "the side-by-side stack does not accept connections",
            Remedy = "Restart the host; if that does not help, reinstall the agent and the stack.",
        },
        new()
        {
            Name = "SupportedEncryptionCheck",
            Means = "the registry value SecurityLayer of the stack is wrong",
            Remedy = "Look for a group policy that sets the security layer of remote connections, and remove it.",
        },
        new()
        {
            Name = "UrlsAccessibleCheck",
            Means = "the host does not reach an address that Azure Virtual Desktop needs",
            Remedy = "Open the addresses that avd network lists, and run WVDAgentUrlTool.exe in the guest.",
        },
        new()
        {
            Name = "MonitoringAgentCheck",
            Means = "the monitoring agent of Azure Virtual Desktop does not run, so Microsoft sees no logs of connections",
            Remedy = "Restart RDAgentBootLoader, which installs that agent; if it is installed and fails, ask Microsoft support.",
        },
        new()
        {
            Name = "MetaDataServiceCheck",
            Means = "the host does not reach the instance metadata service",
            Remedy = "Open 169.254.169.254 for the agent, without a proxy.",
        },
        new()
        {
            Name = "WebRTCRedirectorCheck",
            Means = "the redirector for calls in Microsoft Teams does not run or is old",
            Remedy = "Install the current Remote Desktop WebRTC Redirector Service in the image.",
        },
        new()
        {
            Name = "AppAttachHealthCheck",
            Means = "a package of App Attach could not be staged, so some apps are missing",
            Remedy = "Check that the host reads the share of the packages, and that the packages are signed.",
        },
    ];

    /// <summary>The check of a name; null for one that is not documented.</summary>
    public static HealthCheckFact? Of(string name) => All.FirstOrDefault(check => check.Name == name);
}

using System.Collections.Immutable;

namespace AvdPulumi.Components.Guest;

/// <summary>The scripts that make a machine a session host. Waiting for the join is for every machine.</summary>
public static class SessionHostScripts
{
    /// <summary>Installs the AVD agent and its boot loader, and registers the host with its pool. No change where it is registered already.</summary>
    public static GuestScript InstallAgent { get; } =
        new()
        {
            Name = "Install-AvdAgent",
            Parameters =
            [
                new()
                {
                    Name = "RegistrationToken",
                    Meaning = "The registration token.",
                    IsProtected = true,
                },
                new() { Name = "HostPoolId", Meaning = "The Azure id of the host pool." },
                new() { Name = "UseBroker", Meaning = "true: the broker's own agent endpoint first, then AgentUri; false: AgentUri only." },
                new() { Name = "AgentUri", Meaning = "Where the agent's installer is: Microsoft's link or a mirror." },
                new() { Name = "BootLoaderUri", Meaning = "Where the boot loader's installer is." },
                new() { Name = "RegistrationTimeoutSeconds", Meaning = "How long to wait for the registration, 60 to 7200." },
            ],
        };

    /// <summary>RDP Shortpath for managed networks: registry values and a firewall rule. Windows listens after its next restart.</summary>
    public static GuestScript EnableShortpath { get; } =
        new()
        {
            Name = "Enable-Shortpath",
            Parameters =
            [
                new() { Name = "Port", Meaning = "The UDP port, 1024 to 65535." },
                new()
                {
                    Name = "ClientRanges",
                    Meaning = "The client networks: IPv4 ranges with commas between them. Left out: any.",
                    IsOptional = true,
                },
            ],
        };

    /// <summary>Cloud Kerberos tickets at sign-in, for Azure Files with Entra Kerberos.</summary>
    public static GuestScript SetCloudKerberos { get; } = new() { Name = "Set-CloudKerberos", Parameters = [] };

    /// <summary>The time servers of a host that is in no domain. It fails in a domain, where time comes from the domain controllers.</summary>
    public static GuestScript SetTimeServers { get; } =
        new()
        {
            Name = "Set-TimeServers",
            Parameters = [new() { Name = "Servers", Meaning = "DNS names or IPv4 addresses with commas between them." }],
        };

    /// <summary>Waits until the host is joined, restarted and at rest: the margin between the join and what comes next.</summary>
    public static GuestScript WaitDomainJoin { get; } =
        new()
        {
            Name = "Wait-DomainJoin",
            Parameters =
            [
                new()
                {
                    Name = "JoinType",
                    Meaning = "domain: Active Directory, also where the device becomes hybrid later; entra: Microsoft Entra ID alone.",
                },
                new()
                {
                    Name = "DomainName",
                    Meaning = "The DNS name of the domain; with domain.",
                    IsOptional = true,
                },
                new()
                {
                    Name = "TenantId",
                    Meaning = "The tenant's id; with entra.",
                    IsOptional = true,
                },
                new() { Name = "MarginSeconds", Meaning = "How long Windows must have been up, with all checks passed, 0 to 1800." },
                new() { Name = "TimeoutSeconds", Meaning = "How long to wait for all of it, 60 to 7200." },
            ],
        };

    /// <summary>All of them, in the order in which a host may run them.</summary>
    public static ImmutableArray<GuestScript> All { get; } =
    [EnableShortpath, WaitDomainJoin, SetTimeServers, SetCloudKerberos, InstallAgent];
}

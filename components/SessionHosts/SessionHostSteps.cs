using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using Pulumi;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>
/// Ready-made steps that make a machine a session host; <see cref="MachineSteps"/> has those for machines of every kind. The order that works: Shortpath, join, wait for the join,
/// time, tickets, profiles, AVD agent, other agents. No host must be offered to users that they cannot sign in to, so the agent comes after the join.
/// </summary>
public static class SessionHostSteps
{
    // source: Sign in to a Windows virtual machine with Microsoft Entra ID: the MDM id of Intune; empty enrols nowhere, and must be sent
    private const string IntuneId = "0000000a-0000-0000-c000-000000000000";

    /// <summary>Joins a host to Microsoft Entra ID. The guest starts again, so <see cref="MachineSteps.WaitForEntra"/> must follow.</summary>
    /// <param name="enrollInIntune">Whether it is enrolled in Intune, too.</param>
    public static MachineStep.Extension JoinEntra(bool enrollInIntune = false) =>
        new()
        {
            Key = "join",
            Publisher = "Microsoft.Azure.ActiveDirectory",
            Type = "AADLoginForWindows",
            Version = "2.0",
            Restarts = true,
            Settings = ImmutableSortedDictionary<string, object>.Empty.Add("mdmId", enrollInIntune ? IntuneId : ""),
        };

    /// <summary>Has Windows listen for RDP Shortpath for managed networks. It does after its next restart, which the join brings: take this step before.</summary>
    /// <param name="port">The UDP port, 1024 to 65535.</param>
    /// <param name="clientRanges">IPv4 ranges of the client networks; empty for any.</param>
    /// <param name="timeout">How long it may take; null for an hour.</param>
    public static MachineStep.Script Shortpath(int port, ImmutableArray<string> clientRanges, TimeSpan? timeout = null)
    {
        List<(string, Input<string>)> parameters = [("Port", MachineSteps.Text(port))];
        if (!clientRanges.IsEmpty)
            parameters.Add(("ClientRanges", string.Join(',', clientRanges)));
        return MachineSteps.Run("shortpath", SessionHostScripts.EnableShortpath, timeout ?? MachineSteps.ExtensionTime, parameters);
    }

    /// <summary>Sets the time servers of a host that is in no domain; in a domain, time comes from its controllers.</summary>
    /// <param name="servers">DNS names or IPv4 addresses, at least one.</param>
    /// <param name="timeout">How long it may take; null for an hour.</param>
    public static MachineStep.Script TimeServers(ImmutableArray<string> servers, TimeSpan? timeout = null) =>
        MachineSteps.Run(
            "time",
            SessionHostScripts.SetTimeServers,
            timeout ?? MachineSteps.ExtensionTime,
            [("Servers", string.Join(',', servers))]
        );

    /// <summary>Has Windows get cloud Kerberos tickets at sign-in, for Azure Files with Entra Kerberos.</summary>
    /// <param name="timeout">How long it may take; null for an hour.</param>
    public static MachineStep.Script CloudKerberos(TimeSpan? timeout = null) =>
        MachineSteps.Run("cloud-kerberos", SessionHostScripts.SetCloudKerberos, timeout ?? MachineSteps.ExtensionTime, []);

    /// <summary>Installs the AVD agent, which registers the host with its pool. The token comes from the <see cref="HostModel"/>.</summary>
    /// <param name="hostPoolId">Full ARM id of the host pool.</param>
    /// <param name="agent">From where; null for Microsoft's addresses.</param>
    /// <param name="timeout">How long it may take, without the registration; null for an hour.</param>
    public static MachineStep.Script Agent(Input<string> hostPoolId, AgentInstall? agent = null, TimeSpan? timeout = null)
    {
        agent ??= new();
        return MachineSteps.Run(
            "agent",
            SessionHostScripts.InstallAgent,
            (timeout ?? MachineSteps.ExtensionTime) + agent.RegistrationTimeout,
            [
                ("HostPoolId", hostPoolId),
                // whoever names a mirror has no way to the broker's own
                ("UseBroker", agent.AgentUri == HostDefaults.AgentUri ? "true" : "false"),
                ("AgentUri", agent.AgentUri),
                ("BootLoaderUri", agent.BootLoaderUri),
                ("RegistrationTimeoutSeconds", MachineSteps.Text((int)agent.RegistrationTimeout.TotalSeconds)),
            ]
        ) with
        {
            TokenParameter = SessionHostScripts.InstallAgent.Parameters.Single(parameter => parameter.IsProtected).Name,
            RunsOnce = true,
        };
    }
}

/// <summary>How the AVD agent is installed and registered.</summary>
public sealed record AgentInstall
{
    /// <summary>Default: Microsoft's link. Where the agent's installer is; with a mirror, no other place is tried.</summary>
    public string AgentUri { get; init; } = HostDefaults.AgentUri;

    /// <summary>Default: Microsoft's link. Where the installer of the agent's boot loader is.</summary>
    public string BootLoaderUri { get; init; } = HostDefaults.BootLoaderUri;

    /// <summary>Default: 15 minutes. How long the script waits for the registration, 1 minute to 2 hours.</summary>
    public TimeSpan RegistrationTimeout { get; init; } = TimeSpan.FromMinutes(HostDefaults.RegistrationMinutes);
}

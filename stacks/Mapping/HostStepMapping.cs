using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>
/// What is done to a host once its machine is there, in this order: network, join, wait for the restart, time, tickets, AVD agent, monitor agent, and what the config adds.
/// The join comes before the agent, so that no host is offered to users that they cannot sign in to (source: Architecture Deep Design, Phase 4 Domain Join).
/// </summary>
internal static class HostStepMapping
{
    // how long Windows must have been up, and at rest, after it joined
    private const int MarginSeconds = 60;

    // source: Sign in to a Windows virtual machine with Microsoft Entra ID: the MDM id of Intune; empty enrols nowhere, and must be sent
    private const string IntuneId = "0000000a-0000-0000-c000-000000000000";

    /// <summary>The steps of the hosts of a pool.</summary>
    public static MachineChain ChainFrom(EstatePool pool, ISecretSource secrets) => MachineChain.Of(StepsFrom(pool, secrets));

    private static IEnumerable<MachineStep> StepsFrom(EstatePool pool, ISecretSource secrets)
    {
        var settings = pool.Settings;
        var (hosts, identity) = (settings.SessionHost, settings.Identity);
        var isEntraOnly = identity.Pattern == IdentityPattern.EntraOnly;
        var time = hosts.ExtensionTimeout.Value;
        // Windows listens after its next restart, which the join brings
        if (settings.Network.Shortpath is { ManagedNetworks: true } shortpath)
            yield return Script("shortpath", SessionHostScripts.EnableShortpath, time, [("Port", Text(shortpath.Port)), .. Optional("ClientRanges", string.Join(',', shortpath.ClientRanges))]);
        yield return isEntraOnly ? EntraJoin(identity) : DomainJoin(settings.Domain!, secrets);
        yield return isEntraOnly
            ? Script("wait-join", SessionHostScripts.WaitDomainJoin, time, [("JoinType", "entra"), ("TenantId", settings.Subscription.TenantId.ToString()), .. Waiting(time)], waits: true)
            : Script("wait-join", SessionHostScripts.WaitDomainJoin, time, [("JoinType", "domain"), ("DomainName", settings.Domain!.Fqdn.ToString()!), .. Waiting(time)], waits: true);
        // in a domain time comes from its controllers
        if (isEntraOnly && !settings.Network.NtpServers.IsEmpty)
            yield return Script("time", SessionHostScripts.SetTimeServers, time, [("Servers", string.Join(',', settings.Network.NtpServers))]);
        if (identity.CloudKerberosTickets) yield return Script("cloud-kerberos", SessionHostScripts.SetCloudKerberos, time, []);
        yield return Agent(pool, time);
        if (hosts.Extensions.AzureMonitorAgent) yield return MonitorAgent(hosts.Extensions.MonitorAgentProxy);
        if (hosts.Extensions.Defender) yield return Defender();
        foreach (var name in hosts.Extensions.GuestConfiguration) yield return new MachineStep.Configuration { Key = $"configuration-{name.ToLowerInvariant()}", Name = name };
    }

    // source: Create Azure Local virtual machines enabled by Azure Arc; every value is text
    private static MachineStep.Extension DomainJoin(DomainSettings domain, ISecretSource secrets) => new()
    {
        Key = "join",
        Publisher = "Microsoft.Compute",
        Type = "JsonADDomainExtension",
        Version = "1.3",
        Restarts = true,
        Settings = ImmutableSortedDictionary<string, object>.Empty
            .Add("Name", domain.Fqdn.ToString()!)
            .AddRange(Optional("OUPath", domain.OuPath?.ToString() ?? "").Select(setting => KeyValuePair.Create(setting.Name, (object)setting.Value)))
            .Add("User", domain.JoinUser.ToString()!)
            .Add("Restart", "true")
            .Add("Options", Text(domain.JoinOptions)),
        ProtectedSettings = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("Password", secrets.ValueOf(domain.JoinPassword)),
    };

    private static MachineStep.Extension EntraJoin(IdentitySettings identity) => new()
    {
        Key = "join",
        Publisher = "Microsoft.Azure.ActiveDirectory",
        Type = "AADLoginForWindows",
        Version = "2.0",
        Restarts = true,
        Settings = ImmutableSortedDictionary<string, object>.Empty.Add("mdmId", identity.IntuneEnrollment ? IntuneId : ""),
    };

    private static MachineStep.Script Agent(EstatePool pool, TimeSpan time)
    {
        var agent = pool.Settings.SessionHost.Agent;
        return Script("agent", SessionHostScripts.InstallAgent, time + agent.RegistrationTimeout.Value,
        [
            ("HostPoolId", pool.HostPoolId),
            // whoever names a mirror has no way to the broker's own
            ("UseBroker", agent.AgentUri == new AgentInstallSettings().AgentUri ? "true" : "false"),
            ("AgentUri", agent.AgentUri.ToString()!),
            ("BootLoaderUri", agent.BootLoaderUri.ToString()!),
            ("RegistrationTimeoutSeconds", Text((int)agent.RegistrationTimeout.Value.TotalSeconds)),
        ]) with
        {
            TokenParameter = SessionHostScripts.InstallAgent.Parameters.Single(parameter => parameter.IsProtected).Name,
            RunsOnce = true,
        };
    }

    private static MachineStep.Extension MonitorAgent(HttpAddress? proxy) => new()
    {
        Key = "monitor-agent",
        Publisher = "Microsoft.Azure.Monitor",
        Type = "AzureMonitorWindowsAgent",
        Version = "1.0",
        UpdatesItself = true,
        Settings = proxy is null
            ? ImmutableSortedDictionary<string, object>.Empty
            : ImmutableSortedDictionary<string, object>.Empty.Add("proxy", ImmutableDictionary<string, object>.Empty.Add("mode", "application").Add("address", proxy.ToString()!).Add("auth", "false")),
    };

    // source: Onboard servers through Microsoft Defender for Endpoint's extension; the plan of the subscription knows the rest
    private static MachineStep.Extension Defender() => new()
    {
        Key = "defender",
        Publisher = "Microsoft.Azure.AzureDefenderForServers",
        Type = "MDE.Windows",
        Version = "1.0",
        Settings = ImmutableSortedDictionary<string, object>.Empty.Add("azureResourceId", MachineStep.MachineId).Add("vNextEnabled", "true"),
    };

    private static MachineStep.Script Script(string key, GuestScript script, TimeSpan time, ImmutableArray<(string Name, string Value)> parameters, bool waits = false) => new()
    {
        Key = key,
        Text = script.Text,
        Marker = script.Marker,
        Timeout = time,
        Parameters = parameters.ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Value),
        WaitsForRestart = waits,
        RunsOnce = waits,
    };

    private static IEnumerable<(string Name, string Value)> Waiting(TimeSpan time) => [("MarginSeconds", Text(MarginSeconds)), ("TimeoutSeconds", Text(Math.Min((int)time.TotalSeconds, 7200)))];

    // an empty text would be lost on the way into the guest
    private static IEnumerable<(string Name, string Value)> Optional(string name, string value) => value.Length == 0 ? [] : [(name, value)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

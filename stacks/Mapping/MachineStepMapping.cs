using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Steps that machines of every kind take.</summary>
internal static class MachineStepMapping
{
    // how long Windows must have been up, and at rest, after it joined
    private const int MarginSeconds = 60;

    /// <summary>Joins a machine to the domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="unit">The organizational unit; null for the domain's own.</param>
    /// <param name="secrets">Where the password of the join account comes from.</param>
    // source: Create Azure Local virtual machines enabled by Azure Arc; every value is text
    public static MachineStep.Extension DomainJoin(DomainSettings domain, DistinguishedName? unit, ISecretSource secrets) =>
        new()
        {
            Key = "join",
            Publisher = "Microsoft.Compute",
            Type = "JsonADDomainExtension",
            Version = "1.3",
            Restarts = true,
            Settings = ImmutableSortedDictionary<string, object>
                .Empty.Add("Name", domain.Fqdn.ToString()!)
                .AddRange(
                    Optional("OUPath", unit?.ToString() ?? "").Select(setting => KeyValuePair.Create(setting.Name, (object)setting.Value))
                )
                .Add("User", domain.JoinUser.ToString()!)
                .Add("Restart", "true")
                .Add("Options", Text(domain.JoinOptions)),
            ProtectedSettings = ImmutableSortedDictionary<string, Input<string>>.Empty.Add(
                "Password",
                secrets.ValueOf(domain.JoinPassword)
            ),
        };

    /// <summary>Waits until a machine is in the domain, has started again, and is at rest.</summary>
    public static MachineStep.Script WaitForDomain(string key, DomainSettings domain, TimeSpan time) =>
        Script(
            key,
            SessionHostScripts.WaitDomainJoin,
            time,
            [("JoinType", "domain"), ("DomainName", domain.Fqdn.ToString()!), .. Waiting(time)],
            waits: true
        );

    /// <summary>Waits until a machine is in the tenant, has started again, and is at rest.</summary>
    public static MachineStep.Script WaitForEntra(string key, Guid tenant, TimeSpan time) =>
        Script(
            key,
            SessionHostScripts.WaitDomainJoin,
            time,
            [("JoinType", "entra"), ("TenantId", tenant.ToString()), .. Waiting(time)],
            waits: true
        );

    /// <summary>The Azure Monitor agent.</summary>
    public static MachineStep.Extension MonitorAgent(HttpAddress? proxy) =>
        new()
        {
            Key = "monitor-agent",
            Publisher = "Microsoft.Azure.Monitor",
            Type = "AzureMonitorWindowsAgent",
            Version = "1.0",
            UpdatesItself = true,
            Settings = proxy is null
                ? ImmutableSortedDictionary<string, object>.Empty
                : ImmutableSortedDictionary<string, object>.Empty.Add(
                    "proxy",
                    ImmutableDictionary<string, object>
                        .Empty.Add("mode", "application")
                        .Add("address", proxy.ToString()!)
                        .Add("auth", "false")
                ),
        };

    /// <summary>Microsoft Defender for Endpoint.</summary>
    // source: Onboard servers through Microsoft Defender for Endpoint's extension; the plan of the subscription knows the rest
    public static MachineStep.Extension Defender() =>
        new()
        {
            Key = "defender",
            Publisher = "Microsoft.Azure.AzureDefenderForServers",
            Type = "MDE.Windows",
            Version = "1.0",
            Settings = ImmutableSortedDictionary<string, object>
                .Empty.Add("azureResourceId", MachineStep.MachineId)
                .Add("vNextEnabled", "true"),
        };

    /// <summary>A guest script as a step.</summary>
    /// <param name="key">Key of the step.</param>
    /// <param name="script">The script.</param>
    /// <param name="time">How long it may take.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="waits">Whether it waits for a restart, and is done with once it has.</param>
    public static MachineStep.Script Script(
        string key,
        GuestScript script,
        TimeSpan time,
        ImmutableArray<(string Name, string Value)> parameters,
        bool waits = false
    ) =>
        new()
        {
            Key = key,
            Text = script.Text,
            Marker = script.Marker,
            Timeout = time,
            Parameters = parameters.ToImmutableSortedDictionary(parameter => parameter.Name, parameter => (Input<string>)parameter.Value),
            WaitsForRestart = waits,
            RunsOnce = waits,
        };

    private static IEnumerable<(string Name, string Value)> Waiting(TimeSpan time) =>
        [("MarginSeconds", Text(MarginSeconds)), ("TimeoutSeconds", Text(Math.Min((int)time.TotalSeconds, 7200)))];

    /// <summary>A parameter that is left out where it would be empty: an empty text would be lost on the way into the guest.</summary>
    public static IEnumerable<(string Name, string Value)> Optional(string name, string value) => value.Length == 0 ? [] : [(name, value)];

    /// <summary>A number as a parameter.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

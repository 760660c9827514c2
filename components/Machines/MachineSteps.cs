using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Components.Guest;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>Ready-made steps for machines of every kind. Each gives a step; its members can be changed with <c>with</c>.</summary>
public static class MachineSteps
{
    // how long Windows must have been up, and at rest, after it joined
    private const int MarginSeconds = 60;

    // the most that the script accepts
    private const int MostSeconds = 7200;

    /// <summary>Joins a machine to a domain of Active Directory. The guest starts again, so <see cref="WaitForDomain"/> must follow.</summary>
    /// <param name="domain">The domain, and the account that joins.</param>
    // source: Create Azure Local virtual machines enabled by Azure Arc; every value is text
    public static MachineStep.Extension JoinDomain(DomainJoin domain)
    {
        var settings = ImmutableSortedDictionary<string, object>
            .Empty.Add("Name", domain.Domain)
            .Add("User", domain.User)
            .Add("Restart", "true")
            .Add("Options", Text(domain.Options));
        return new()
        {
            Key = "join",
            Publisher = "Microsoft.Compute",
            Type = "JsonADDomainExtension",
            Version = "1.3",
            Restarts = true,
            Settings = domain.OrganizationalUnit is { } unit ? settings.Add("OUPath", unit) : settings,
            ProtectedSettings = ImmutableSortedDictionary<string, Input<string>>.Empty.Add("Password", domain.Password),
        };
    }

    /// <summary>Waits until a machine is in the domain, has started again, and is at rest.</summary>
    /// <param name="domain">DNS name of the domain.</param>
    /// <param name="key">Key of the step.</param>
    /// <param name="timeout">How long it may take; null for an hour.</param>
    public static MachineStep.Script WaitForDomain(string domain, string key = "wait-join", TimeSpan? timeout = null) =>
        WaitFor(key, timeout ?? ExtensionTime, ("JoinType", "domain"), ("DomainName", domain));

    /// <summary>Waits until a machine is in the tenant, has started again, and is at rest.</summary>
    /// <param name="tenantId">The tenant's id.</param>
    /// <param name="key">Key of the step.</param>
    /// <param name="timeout">How long it may take; null for an hour.</param>
    public static MachineStep.Script WaitForEntra(string tenantId, string key = "wait-join", TimeSpan? timeout = null) =>
        WaitFor(key, timeout ?? ExtensionTime, ("JoinType", "entra"), ("TenantId", tenantId));

    /// <summary>Installs the Azure Monitor agent, which data collection rules need.</summary>
    /// <param name="proxy">Address of its proxy; null for none.</param>
    public static MachineStep.Extension MonitorAgent(string? proxy = null) =>
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
                    ImmutableDictionary<string, object>.Empty.Add("mode", "application").Add("address", proxy).Add("auth", "false")
                ),
        };

    /// <summary>Installs Microsoft Defender for Endpoint.</summary>
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

    /// <summary>Runs a guest script of this package.</summary>
    /// <param name="key">Key of the step.</param>
    /// <param name="script">The script.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="parameters">Its parameters that are no secret. Leave out one that would be empty: an empty text is lost on the way into the guest.</param>
    public static MachineStep.Script Run(
        string key,
        GuestScript script,
        TimeSpan timeout,
        IEnumerable<(string Name, Input<string> Value)> parameters
    ) =>
        new()
        {
            Key = key,
            Text = script.Text,
            Marker = script.Marker,
            Timeout = timeout,
            Parameters = parameters.ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Value),
        };

    /// <summary>How long a script may take where nobody says otherwise.</summary>
    internal static TimeSpan ExtensionTime { get; } = TimeSpan.FromHours(HostDefaults.ExtensionHours);

    /// <summary>A number as a parameter.</summary>
    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MachineStep.Script WaitFor(string key, TimeSpan time, params (string Name, Input<string> Value)[] joined) =>
        Run(
            key,
            SessionHostScripts.WaitDomainJoin,
            time,
            [.. joined, ("MarginSeconds", Text(MarginSeconds)), ("TimeoutSeconds", Text(Math.Min((int)time.TotalSeconds, MostSeconds)))]
        ) with
        {
            WaitsForRestart = true,
            RunsOnce = true,
        };
}

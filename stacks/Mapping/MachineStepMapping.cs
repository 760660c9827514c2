using System.Globalization;
using AvdPulumi.Components.Guest;
using AvdPulumi.Components.Machines;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings as steps that machines of every kind take.</summary>
internal static class MachineStepMapping
{
    /// <summary>Joins a machine to the domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="unit">The organizational unit; null for the domain's own.</param>
    /// <param name="secrets">Where the password of the join account comes from.</param>
    public static MachineStep.Extension DomainJoin(DomainSettings domain, DistinguishedName? unit, ISecretSource secrets) =>
        MachineSteps.JoinDomain(
            new()
            {
                Domain = domain.Fqdn.ToString()!,
                OrganizationalUnit = unit?.ToString(),
                User = domain.JoinUser.ToString()!,
                Password = secrets.ValueOf(domain.JoinPassword),
                Options = domain.JoinOptions,
            }
        );

    /// <summary>Waits until a machine is in the domain, has started again, and is at rest.</summary>
    public static MachineStep.Script WaitForDomain(string key, DomainSettings domain, TimeSpan time) =>
        MachineSteps.WaitForDomain(domain.Fqdn.ToString()!, key, time);

    /// <summary>The Azure Monitor agent.</summary>
    public static MachineStep.Extension MonitorAgent(HttpAddress? proxy) => MachineSteps.MonitorAgent(proxy?.ToString());

    /// <summary>A guest script as a step.</summary>
    /// <param name="key">Key of the step.</param>
    /// <param name="script">The script.</param>
    /// <param name="time">How long it may take.</param>
    /// <param name="parameters">Its parameters.</param>
    public static MachineStep.Script Script(
        string key,
        GuestScript script,
        TimeSpan time,
        IEnumerable<(string Name, string Value)> parameters
    ) => MachineSteps.Run(key, script, time, parameters.Select(parameter => (parameter.Name, (Input<string>)parameter.Value)));

    /// <summary>A parameter that is left out where it would be empty: an empty text would be lost on the way into the guest.</summary>
    public static IEnumerable<(string Name, string Value)> Optional(string name, string value) => value.Length == 0 ? [] : [(name, value)];

    /// <summary>A number as a parameter.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

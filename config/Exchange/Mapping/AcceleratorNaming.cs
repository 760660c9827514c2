namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>The names that the accelerator makes without avdUseCustomNaming (source: deploy-baseline.bicep).</summary>
/// <param name="Prefix">deploymentPrefix, as it is written.</param>
/// <param name="Environment">deploymentEnvironment, as it is written.</param>
/// <param name="Location">The region of the AVD objects, as it is written.</param>
/// <param name="ManagementRegion">That region.</param>
/// <param name="HostRegion">The region of the session hosts.</param>
internal sealed record AcceleratorNaming(
    string Prefix,
    string Environment,
    string Location,
    AcceleratorRegion ManagementRegion,
    AcceleratorRegion HostRegion
)
{
    /// <summary>The Windows time zone of session hosts and schedules.</summary>
    public string TimeZone => HostRegion.TimeZone;

    /// <summary>The common part of the names of AVD objects.</summary>
    public string ControlPlane => $"{LowerPrefix}-{LowerEnvironment}-{ManagementRegion.Acronym}";

    /// <summary>The prefix of computer names: the first letter of the environment, and the region of the hosts.</summary>
    public string SessionHostPrefix => $"vm{LowerPrefix}{LowerEnvironment[..1]}{HostRegion.Acronym}";

    /// <summary>The Log Analytics workspace, which several deployments share.</summary>
    public string LogAnalytics => $"log-avd-{LowerEnvironment}-{ManagementRegion.Acronym}";

    private string LowerPrefix => Prefix.ToLowerInvariant();

    private string LowerEnvironment => Environment.ToLowerInvariant();

    /// <summary>The naming for the parameters of a source; null if the accelerator does not know its regions, or only it can compute them.</summary>
    public static AcceleratorNaming? Of(Func<string, ParameterValue?> valueOf) =>
        TextOf(valueOf("deploymentPrefix")) is { } prefix
        && TextOf(valueOf("deploymentEnvironment")) is { } environment
        && TextOf(valueOf("avdManagementPlaneLocation")) is { } location
        && AcceleratorRegions.Find(location) is { } management
        && TextOf(valueOf("avdSessionHostLocation")) is { } hosts
        && AcceleratorRegions.Find(hosts) is { } host
            ? new AcceleratorNaming(prefix, environment, location, management, host)
            : null;

    /// <summary>The name of an AVD object.</summary>
    /// <param name="kind">The accelerator's text for its kind, such as vdpool.</param>
    public string Of(string kind) => $"{kind}-{ControlPlane}-001";

    /// <summary>The name of an AVD object for people.</summary>
    /// <param name="kind">The accelerator's word for its kind, such as Hostpool.</param>
    public string FriendlyOf(string kind) => $"{kind} {Prefix} {Environment} {Location} 001";

    private static string? TextOf(ParameterValue? value) => value is ParameterValue.Text { Value: { Length: > 0 } text } ? text : null;
}

using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Facts;

/// <summary>How long the hosts of a fleet may take until the last of them has used the registration token.</summary>
/// <remarks>
/// Source: Architecture Deep Design, Phase 2 Handoff: Token Lifetime (the token must outlive Phase 3), and Phase 4 Domain Join (the join comes before the
/// agent). The number of hosts at a time is the Pulumi engine's: four operations for each processor, sixteen on a build agent with four.
/// </remarks>
internal static class ProvisioningTime
{
    // what the engine works on at the same time, whatever the limit of a cluster
    private const int EngineLimit = 16;

    /// <summary>Guest steps up to the registration, each with its own time limit: the join, and the installation of the agent.</summary>
    public const int GuestSteps = 2;

    /// <summary>A longer token lifetime gets a diagnostic: anyone with the token can register another host.</summary>
    public static TimeSpan LongToken { get; } = TimeSpan.FromDays(7);

    /// <summary>The longest one host may take: its machine, its guest steps, its registration.</summary>
    public static TimeSpan OfOneHost(SessionHostSettings hosts) =>
        hosts.VmTimeout.Value + (GuestSteps * hosts.ExtensionTimeout.Value) + hosts.Agent.RegistrationTimeout.Value;

    /// <summary>Hosts that are deployed at the same time: the engine's limit, or the total of the clusters' limits.</summary>
    public static long HostsAtATime(SessionHostSettings hosts) => Math.Min(EngineLimit, (long)hosts.AtATime * hosts.Clusters.Length);

    /// <summary>The longest the whole fleet may take: one host's time for each batch of hosts.</summary>
    public static TimeSpan OfFleet(SessionHostSettings hosts, long count) =>
        ((count + HostsAtATime(hosts) - 1) / HostsAtATime(hosts)) * OfOneHost(hosts);
}

using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Machines;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Settings;
using Pulumi;
using static AvdPulumi.Stacks.Mapping.MachineStepMapping;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>
/// What is done to a host once its machine is there, in this order: network, join, wait for the restart, time, tickets, profiles, AVD agent, monitor agent, and what the config adds.
/// The join comes before the agent, so that no host is offered to users that they cannot sign in to (source: Architecture Deep Design, Phase 4 Domain Join).
/// </summary>
internal static class HostStepMapping
{
    /// <summary>The steps of the hosts of a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="secrets">Where the values of secrets come from.</param>
    /// <param name="locations">The shares of profiles as another stack's contract names them; null where the config does.</param>
    /// <param name="withProfiles">Whether this stack sets up the profiles, too.</param>
    public static MachineChain ChainFrom(EstatePool pool, ISecretSource secrets, Output<ProfileLocations>? locations, bool withProfiles) =>
        MachineChain.Of(StepsFrom(pool, secrets, withProfiles ? ProfileStepsFrom(pool, secrets, locations) : []));

    /// <summary>The steps that set up the profiles of a pool on a host; none where FSLogix is off.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="secrets">Where the values of secrets come from.</param>
    /// <param name="locations">The shares of profiles as another stack's contract names them; null where the config does.</param>
    public static ImmutableArray<MachineStep> ProfileStepsFrom(EstatePool pool, ISecretSource secrets, Output<ProfileLocations>? locations)
    {
        if (pool.Profiles is not { } known)
            return [];
        var time = pool.Settings.SessionHost.ExtensionTimeout.Value;
        // which parameters there are does not depend on where the shares are, so that of a stand-in tells
        var plan = locations is null ? known : ProfilePlan.Of(pool, ProfileLocations.StandIn);
        var found = locations?.Apply(there => ProfilePlan.Of(pool, there));
        return [StepOf("fslogix", ProfileStepMapping.SetFrom), StepOf("fslogix-check", ProfileStepMapping.TestFrom)];

        MachineStep StepOf(string key, Func<ProfilePlan, GuestCall> callOf)
        {
            var call = callOf(plan);
            var step = Script(key, call.Script, time, call.Parameters) with
            {
                Phase = DeploymentPhase.Profiles,
                ProtectedParameters = call.Secrets.ToImmutableSortedDictionary(
                    secret => secret.Name,
                    secret => (Input<string>)secrets.ValueOf(secret.Secret)
                ),
            };
            return found is null ? step : step with { Parameters = ParametersOf(call, found.Apply(callOf)) };
        }

        static ImmutableSortedDictionary<string, Input<string>> ParametersOf(GuestCall call, Output<GuestCall> found) =>
            call.Parameters.ToImmutableSortedDictionary(
                parameter => parameter.Name,
                parameter => (Input<string>)found.Apply(late => late.Parameters.First(same => same.Name == parameter.Name).Value)
            );
    }

    private static IEnumerable<MachineStep> StepsFrom(EstatePool pool, ISecretSource secrets, ImmutableArray<MachineStep> profiles)
    {
        var settings = pool.Settings;
        var (hosts, identity) = (settings.SessionHost, settings.Identity);
        var isEntraOnly = identity.Pattern == IdentityPattern.EntraOnly;
        var time = hosts.ExtensionTimeout.Value;
        // Windows listens after its next restart, which the join brings
        if (settings.Network.Shortpath is { ManagedNetworks: true } shortpath)
            yield return SessionHostSteps.Shortpath(shortpath.Port, [.. shortpath.ClientRanges.Select(range => range.ToString()!)], time);
        yield return isEntraOnly
            ? SessionHostSteps.JoinEntra(identity.IntuneEnrollment)
            : DomainJoin(settings.Domain!, settings.Domain!.OuPath, secrets);
        yield return isEntraOnly
            ? MachineSteps.WaitForEntra(settings.Subscription.TenantId.ToString(), timeout: time)
            : WaitForDomain("wait-join", settings.Domain!, time);
        // in a domain time comes from its controllers
        if (isEntraOnly && !settings.Network.NtpServers.IsEmpty)
            yield return SessionHostSteps.TimeServers([.. settings.Network.NtpServers.Select(server => server.ToString()!)], time);
        if (identity.CloudKerberosTickets)
            yield return SessionHostSteps.CloudKerberos(time);
        // before the host is offered to users: none of them must land on a host that does not know where profiles are
        foreach (var step in profiles)
            yield return step;
        yield return Agent(pool, time);
        if (hosts.Extensions.AzureMonitorAgent)
            yield return MonitorAgent(hosts.Extensions.MonitorAgentProxy);
        if (hosts.Extensions.Defender)
            yield return MachineSteps.Defender();
        foreach (var name in hosts.Extensions.GuestConfiguration)
            yield return new MachineStep.Configuration { Key = $"configuration-{name.ToLowerInvariant()}", Name = name };
    }

    private static MachineStep.Script Agent(EstatePool pool, TimeSpan time)
    {
        var agent = pool.Settings.SessionHost.Agent;
        return SessionHostSteps.Agent(
            pool.HostPoolId,
            new()
            {
                AgentUri = agent.AgentUri.ToString(),
                BootLoaderUri = agent.BootLoaderUri.ToString(),
                RegistrationTimeout = agent.RegistrationTimeout.Value,
            },
            time
        );
    }
}

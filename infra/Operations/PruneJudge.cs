using System.Collections.Immutable;

namespace AvdPulumi.Infra.Operations;

/// <summary>Finds registrations without a machine. A registration stays unless all of it is proven: the config, the subscriptions and its own machine id say that there is no machine.</summary>
/// <param name="reader">The reads.</param>
internal sealed class PruneJudge(HostReader reader)
{
    /// <summary>Judges the registrations that the config does not have.</summary>
    /// <param name="hosts">The hosts of the pools.</param>
    /// <param name="machineNames">The names of all Arc machines of the estate's subscriptions.</param>
    /// <param name="assigned">Names of assigned hosts that may be removed.</param>
    public async Task<ImmutableArray<PruneVerdict>> JudgeAsync(
        ImmutableArray<HostState> hosts,
        IReadOnlySet<string> machineNames,
        IReadOnlySet<string> assigned
    ) =>
        [
            .. await Task.WhenAll(
                    hosts
                        .Where(host => host.Planned is null)
                        .Select(host => WithMachineAsync(PruneVerdict.Of(host, machineNames, assigned)))
                )
                .ConfigureAwait(false),
        ];

    // its agent reported a machine, which may be in another subscription
    private async Task<PruneVerdict> WithMachineAsync(PruneVerdict verdict)
    {
        if (verdict is not { Keep: null, Host.MachineId: { } machine })
            return verdict;
        return await reader.ExistsAsync(machine).ConfigureAwait(false) switch
        {
            true => verdict with { Keep = "its Arc machine exists" },
            null => verdict with { Keep = "nobody knows whether its Arc machine exists: it could not be read" },
            false => verdict,
        };
    }
}

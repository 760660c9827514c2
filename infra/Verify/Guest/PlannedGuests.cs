using System.Collections.Immutable;
using AvdPulumi.Components.Guest;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>The machines of a kind, each with the script and its parameters. What the deployment itself asks of a machine is asked again with the same parameters.</summary>
internal static class PlannedGuests
{
    /// <summary>The runs, with the region still open: Azure knows it.</summary>
    /// <param name="reads">What is expected.</param>
    /// <param name="kind">The kind.</param>
    public static ImmutableArray<PlannedGuest> Of(VerifyReads reads, GuestKind kind) =>
        kind switch
        {
            GuestKind.SessionHost => HostsOf(reads),
            GuestKind.FileServer => [.. FileServersOf(reads)],
        };

    private static ImmutableArray<PlannedGuest> HostsOf(VerifyReads reads)
    {
        var profiles = StepsOf(reads, FslogixScripts.TestProfile)
            .ToDictionary(step => step.MachineId, step => step.Parameters, ArmPath.Comparer);
        var deployed = reads.Planned(Machines.ArcType).Select(AzureIdentity.ArmIdOf).OfType<string>().ToHashSet(ArmPath.Comparer);
        return
        [
            .. reads.Estate.PoolsWithOwnHosts.SelectMany(pool =>
                pool.Hosts.Where(host => deployed.Contains(host.MachineId))
                    .GroupBy(host => profiles.GetValueOrDefault(host.MachineId, NoParameters))
                    .SelectMany(same =>
                    {
                        // alike for all hosts of the pool
                        var parameters = HostGuests.ParametersOf(reads.Estate, pool, same.Key);
                        return same.Select(host => new PlannedGuest(
                            host.MachineId,
                            VerificationScripts.TestSessionHost,
                            parameters,
                            HealthChecks.MayBeOff(pool)
                        ));
                    })
            ),
        ];
    }

    private static IEnumerable<PlannedGuest> FileServersOf(VerifyReads reads) =>
        StepsOf(reads, FileServerScripts.TestServer)
            .Select(step => new PlannedGuest(
                step.MachineId,
                FileServerScripts.TestServer,
                [.. step.Parameters.Select(parameter => (parameter.Key, parameter.Value))],
                false
            ));

    private static ImmutableSortedDictionary<string, string> NoParameters => ImmutableSortedDictionary<string, string>.Empty;

    // the run commands of the preview that run a script
    private static IEnumerable<(string MachineId, ImmutableSortedDictionary<string, string> Parameters)> StepsOf(
        VerifyReads reads,
        GuestScript script
    )
    {
        var shown = ScriptText.Of(script.Text);
        return reads
            .Planned(Machines.RunCommandType)
            .Where(step => (ValueText.At(step.Inputs, "source.script") as PreviewValue.Text)?.Value == shown)
            .Select(step => (MachineId.Of(AzureIdentity.ArmIdOf(step)!), ParametersOf(step)));
    }

    private static ImmutableSortedDictionary<string, string> ParametersOf(PreviewResource step) =>
        ValueText.At(step.Inputs, "parameters") is PreviewValue.List(var items)
            ? items
                .OfType<PreviewValue.Map>()
                .Select(item => (Name: TextOf(item, "name"), Value: TextOf(item, "value")))
                .Where(parameter => parameter is { Name: not null, Value: not null })
                .ToImmutableSortedDictionary(parameter => parameter.Name!, parameter => parameter.Value!)
            : NoParameters;

    private static string? TextOf(PreviewValue.Map item, string name) => (item.Members.GetValueOrDefault(name) as PreviewValue.Text)?.Value;
}

/// <summary>A script for a machine, before Azure was asked about the machine.</summary>
/// <param name="MachineId">Full ARM id of the Arc machine.</param>
/// <param name="Script">The script.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="MayBeOff">Whether the machine may be shut down, so that there is nothing to ask.</param>
internal sealed record PlannedGuest(
    string MachineId,
    GuestScript Script,
    ImmutableArray<(string Name, string Value)> Parameters,
    bool MayBeOff
);

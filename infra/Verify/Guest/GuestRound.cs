using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;

namespace AvdPulumi.Infra.Verify.Guest;

/// <summary>One run in each machine of a kind, for all checks together. A machine that is not connected is not waited for.</summary>
internal static class GuestRound
{
    /// <summary>The answers. A machine that may be off and is off has none: there is nothing to ask.</summary>
    /// <param name="reads">What is expected, and what runs.</param>
    /// <param name="runner">What runs the script.</param>
    /// <param name="kind">The kind of machines.</param>
    public static async Task<ImmutableArray<GuestAnswer>> OfAsync(VerifyReads reads, IGuestRunner runner, GuestKind kind)
    {
        var phases = reads
            .Planned(Machines.ArcType)
            .ToDictionary(machine => AzureIdentity.ArmIdOf(machine)!, machine => machine.Phase, ArmPath.Comparer);
        var answers = await Task.WhenAll(
                PlannedGuests.Of(reads, kind).Select(planned => AskAsync(reads, runner, planned, phases[planned.MachineId]))
            )
            .ConfigureAwait(false);
        return [.. answers.OfType<GuestAnswer>()];
    }

    private static async Task<GuestAnswer?> AskAsync(VerifyReads reads, IGuestRunner runner, PlannedGuest planned, int phase)
    {
        var live = await reads.PhaseAsync(phase).ConfigureAwait(false);
        if (live.Unread.TryGetValue(planned.MachineId, out var failure))
            return Unread(failure);
        if (live.Find(planned.MachineId) is not { } machine)
            return Unread(new ReadFailure(ReadFailureReason.NotFound, planned.MachineId));
        if (machine.Text("properties.status") is not "Connected")
            return planned.MayBeOff ? null : Unread(new ReadFailure(ReadFailureReason.NotConnected, planned.MachineId));
        var run = new GuestRun(planned.MachineId, machine.Text("location") ?? "", planned.Script, planned.Parameters);
        return new GuestAnswer(planned, await runner.RunAsync(run, reads.Cancellation).ConfigureAwait(false));

        GuestAnswer Unread(ReadFailure why) => new(planned, GuestOutput.Failed(why));
    }
}

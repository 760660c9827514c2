using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Machines;

/// <summary>
/// The ends of all machines that a program sets up. A script that failed ends nothing by itself, so that no machine keeps another one back; the run ends with what went wrong
/// when every machine is through.
/// </summary>
public sealed class MachineEnds
{
    private readonly List<Task<MachineFailure?>> _ends = [];

    /// <summary>A further machine, by its end: what went wrong with it, or null.</summary>
    internal void Add(Task<MachineFailure?> end) => _ends.Add(end);

    /// <summary>Has the run wait for all machines. Call it when all of them are made.</summary>
    /// <param name="onFailure">Ends the run; it is given at least one failure.</param>
    public void HoldRun(Func<ImmutableArray<MachineFailure>, Task<string>> onFailure) => _ = Output.Create(EndAsync([.. _ends], onFailure));

    private static async Task<string> EndAsync(ImmutableArray<Task<MachineFailure?>> ends, Func<ImmutableArray<MachineFailure>, Task<string>> onFailure)
    {
        ImmutableArray<MachineFailure> failures = [.. (await Task.WhenAll(ends).ConfigureAwait(false)).OfType<MachineFailure>()];
        return failures.IsEmpty ? "" : await onFailure(failures).ConfigureAwait(false);
    }
}

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

    /// <summary>Default: true. Whether scripts run, rather than being previewed: only then is it looked at what came of them.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>A further machine, whose end is told to what this gives back.</summary>
    internal MachineProgress Begin()
    {
        var progress = new MachineProgress { IsDeployed = IsDeployed };
        _ends.Add(progress.End);
        return progress;
    }

    /// <summary>Has the run wait for all machines. Call it when all of them are made.</summary>
    /// <param name="onFailure">Ends the run; it is given at least one failure.</param>
    public void HoldRun(Func<ImmutableArray<MachineFailure>, Task<string>> onFailure) => _ = Output.Create(EndAsync([.. _ends], onFailure));

    /// <summary>Has the run wait for all machines. It ends with what every failed script said, and with the command that runs it again. Call it when all of them are made.</summary>
    public void HoldRun() => HoldRun(failures => throw new RunException(TextOf(failures)));

    private static string TextOf(ImmutableArray<MachineFailure> failures) =>
        string.Join(
            '\n',
            failures
                .Select(failure => failure.Summary)
                .Append(
                    $"Fix the cause, and run the step again: pulumi up{string.Concat(failures.Select(failure => failure.ResourceName).OfType<string>().Select(name => $" --replace '**::{name}'"))}"
                )
        );

    private static async Task<string> EndAsync(
        ImmutableArray<Task<MachineFailure?>> ends,
        Func<ImmutableArray<MachineFailure>, Task<string>> onFailure
    )
    {
        ImmutableArray<MachineFailure> failures = [.. (await Task.WhenAll(ends).ConfigureAwait(false)).OfType<MachineFailure>()];
        return failures.IsEmpty ? "" : await onFailure(failures).ConfigureAwait(false);
    }
}

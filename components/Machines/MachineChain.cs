using System.Collections;
using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;

namespace AvdPulumi.Components.Machines;

/// <summary>The steps of a machine in their order, checked: what Arc would refuse, or overwrite without a word, is no chain.</summary>
public sealed class MachineChain : IReadOnlyList<MachineStep>
{
    // source: Azure Arc-enabled servers extensions: one instance of a publisher and type on a machine
    private const string CustomScript = "CustomScriptExtension";

    private readonly ImmutableArray<MachineStep> _steps;

    private MachineChain(ImmutableArray<MachineStep> steps) => _steps = steps;

    /// <inheritdoc />
    public int Count => _steps.Length;

    /// <inheritdoc />
    public MachineStep this[int index] => _steps[index];

    /// <summary>The steps, in their order, each part of one phase.</summary>
    internal IEnumerable<(DeploymentPhase Phase, ImmutableArray<MachineStep> Steps)> Parts
    {
        get
        {
            for (var start = 0; start < _steps.Length; )
            {
                var phase = _steps[start].Phase;
                ImmutableArray<MachineStep> steps = [.. _steps.Skip(start).TakeWhile(step => step.Phase == phase)];
                yield return (phase, steps);
                start += steps.Length;
            }
        }
    }

    /// <summary>The steps, in their order.</summary>
    /// <exception cref="ArgumentException">Two steps have one key, two extensions are of one publisher and type, or nothing waits for a restart before what would be interrupted by it.</exception>
    public static MachineChain Of(IEnumerable<MachineStep> steps)
    {
        ImmutableArray<MachineStep> all = [.. steps];
        if (all.GroupBy(step => step.Key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } key)
            throw new ArgumentException($"Two steps have the key '{key.Key}'.", nameof(steps));

        var extensions = all.OfType<MachineStep.Extension>().ToList();
        if (
            extensions
                .GroupBy(step => $"{step.Publisher}/{step.Type}", StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(same => same.Skip(1).Any()) is
            { } type
        )
            throw new ArgumentException(
                $"A machine has one extension {type.Key}, and the second would overwrite the first; run scripts as run commands.",
                nameof(steps)
            );
        if (extensions.FindAll(step => string.Equals(step.Type, CustomScript, StringComparison.OrdinalIgnoreCase)).Count > 1)
            throw new ArgumentException("A machine has one custom script; run others as run commands.", nameof(steps));

        for (var i = 0; i < all.Length; i++)
        {
            if (
                all[i] is MachineStep.Extension { Restarts: true } or MachineStep.Script { Restarts: true }
                && (i + 1 == all.Length || all[i + 1] is not MachineStep.Script { WaitsForRestart: true })
            )
                throw new ArgumentException(
                    $"After the step '{all[i].Key}' the guest starts again, so the next step must wait for that.",
                    nameof(steps)
                );
        }

        return new MachineChain(all);
    }

    /// <inheritdoc />
    public IEnumerator<MachineStep> GetEnumerator() => ((IEnumerable<MachineStep>)_steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

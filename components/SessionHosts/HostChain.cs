using System.Collections;
using System.Collections.Immutable;

namespace AvdPulumi.Components.SessionHosts;

/// <summary>The steps of a host in their order, checked: what Arc would refuse, or overwrite without a word, is no chain.</summary>
public sealed class HostChain : IReadOnlyList<HostStep>
{
    // source: Azure Arc-enabled servers extensions: one instance of a publisher and type on a machine
    private const string CustomScript = "CustomScriptExtension";

    private readonly ImmutableArray<HostStep> _steps;

    private HostChain(ImmutableArray<HostStep> steps) => _steps = steps;

    /// <inheritdoc />
    public int Count => _steps.Length;

    /// <inheritdoc />
    public HostStep this[int index] => _steps[index];

    /// <summary>The steps, in their order.</summary>
    /// <exception cref="ArgumentException">Two steps have one key, two extensions are of one publisher and type, or nothing waits for a restart before what would be interrupted by it.</exception>
    public static HostChain Of(IEnumerable<HostStep> steps)
    {
        ImmutableArray<HostStep> all = [.. steps];
        if (all.GroupBy(step => step.Key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } key)
            throw new ArgumentException($"Two steps have the key '{key.Key}'.", nameof(steps));

        var extensions = all.OfType<HostStep.Extension>().ToList();
        if (extensions.GroupBy(step => $"{step.Publisher}/{step.Type}", StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } type)
            throw new ArgumentException($"A machine has one extension {type.Key}, and the second would overwrite the first; run scripts as run commands.", nameof(steps));
        if (extensions.FindAll(step => string.Equals(step.Type, CustomScript, StringComparison.OrdinalIgnoreCase)).Count > 1)
            throw new ArgumentException("A machine has one custom script; run others as run commands.", nameof(steps));

        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] is HostStep.Extension { Restarts: true } restarting && (i + 1 == all.Length || all[i + 1] is not HostStep.Script { WaitsForRestart: true }))
                throw new ArgumentException($"After the step '{restarting.Key}' the guest starts again, so the next step must wait for that.", nameof(steps));
        }

        return new HostChain(all);
    }

    /// <inheritdoc />
    public IEnumerator<HostStep> GetEnumerator() => ((IEnumerable<HostStep>)_steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

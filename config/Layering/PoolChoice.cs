using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Reading;

namespace AvdPulumi.Configuration.Layering;

/// <summary>Reads avd:pools, with which a stack picks the pools that it deploys.</summary>
internal static class PoolChoice
{
    /// <summary>The names that are picked; null for all pools.</summary>
    public static ImmutableHashSet<string>? Read(ConfigNode? node, IReadOnlyCollection<string> pools, ICollection<Diagnostic> diagnostics)
    {
        if (node is null or ConfigScalar { IsNull: true } or ConfigBroken)
            return null;
        if (NameList.Of(node) is not { } names)
        {
            diagnostics.Add(PoolDiagnostics.MalformedChoice(node.Origin));
            return null;
        }

        // Pulumi.yaml may declare the key with an empty default, which the engine hands over: nothing is meant by it
        if (names.Count == 0)
            return null;
        if (pools.Count == 0)
        {
            diagnostics.Add(PoolDiagnostics.NothingToPick(node.Origin));
            return null;
        }

        var unknown = names.Where(name => !pools.Contains(name.Text)).ToList();
        foreach (var name in unknown)
            diagnostics.Add(
                PoolDiagnostics.UnknownPool(
                    name.Origin,
                    name.Shown,
                    pools,
                    name.IsConfidential ? null : Spelling.Closest(name.Text, [.. pools])
                )
            );
        // what would be left out by a choice that is not understood is nobody's fault
        return unknown.Count > 0 ? null : [.. names.Select(name => name.Text)];
    }
}

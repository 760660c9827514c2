using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Stacks.Contracts;

namespace AvdPulumi.Infra.Preview;

/// <summary>
/// The outputs that the layers of a stack supply. Every stack exports all outputs; those of other layers are empty, and a reader takes them for a mistake.
/// </summary>
internal static class OwnOutputs
{
    private static readonly ImmutableDictionary<string, Layers> LayersOf = ImmutableDictionary
        .Create<string, Layers>(StringComparer.Ordinal)
        .Add(ControlPlaneContract.HostPool, Layers.Pools)
        .Add(ControlPlaneContract.ApplicationGroup, Layers.Pools)
        .Add(ControlPlaneContract.Workspace, Layers.Pools)
        // the stack of a pool exports the vault and the logs that it uses, too
        .Add(ControlPlaneContract.LogAnalytics, Layers.ControlPlane)
        .Add(ControlPlaneContract.KeyVault, Layers.ControlPlane)
        .Add(ControlPlaneContract.OutputName, Layers.ControlPlane)
        .Add(SessionHostContract.OutputName, Layers.Hosts)
        .Add(SessionHostContract.PrincipalsOutputName, Layers.Hosts)
        .Add(ProfileContract.OutputName, Layers.Sofs);

    /// <summary>The outputs of some layers. Of the contract of a part of the control plane, empty members are left out.</summary>
    public static ImmutableSortedDictionary<string, PreviewValue> Of(
        ImmutableSortedDictionary<string, PreviewValue> exported,
        Layers layers
    ) =>
        exported
            .Where(output => !LayersOf.TryGetValue(output.Key, out var owners) || (owners & layers) != Layers.None)
            .Select(output =>
                output.Key == ControlPlaneContract.OutputName && !layers.HasFlag(Layers.ControlPlane)
                    ? KeyValuePair.Create(output.Key, WithoutEmpty(output.Value))
                    : output
            )
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static PreviewValue WithoutEmpty(PreviewValue value) =>
        value is PreviewValue.Map(var members)
            ? new PreviewValue.Map(
                members.RemoveRange(
                    members
                        .Where(member => member.Value is PreviewValue.Text("") or PreviewValue.Map { Members.Count: 0 })
                        .Select(member => member.Key)
                )
            )
            : value;
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>Layers of a divided estate that no stack of the project deploys, and that nobody else is said to deploy: AVD5090.</summary>
internal static class MissingLayers
{
    internal static DiagnosticDescriptor AVD5090 { get; } =
        new()
        {
            Code = "AVD5090",
            Title = "No stack of the project deploys a layer of the estate",
            Cause =
                "avd:layers and avd:pools divide the estate among stacks, and no stack has this part of it. What the config says about it is not deployed: hosts need the networks, storage paths and images of the layer site, for example.",
            Example =
                "# Pulumi.platform.yaml, Pulumi.pools.yaml and Pulumi.hosts.yaml\navd:layers: [platform]\navd:layers: [pools]\navd:layers: [hosts, fslogix]   # no stack deploys site",
            Remedy =
                "Add the layer to avd:layers in one of the stacks. If another program deploys it, set it to derived in avd:contracts; for networks, storage paths and images, set existing_id.",
            Source = new("Stacks", "docs/stacks.md#layers"),
            Severity = Severity.Warning,
        };

    /// <summary>The gaps, one for each estate.</summary>
    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks, string project) =>
        EstateParts.Of(stacks, project).SelectMany(GapsIn);

    private static IEnumerable<StackClash> GapsIn(ImmutableArray<ProjectStack> estate)
    {
        var (layers, missing) = (estate.Aggregate(Layers.None, (all, stack) => all | stack.Config.Layers), Layers.None);
        var parts = new List<string>();
        // one stack alone may deploy a part on purpose
        if (estate.Length > 1)
            foreach (var (layer, names) in MissingParts.OfPoolsAndPlatform(estate))
                if (names.Length > 0 && !IsElsewhere(estate, layer))
                {
                    missing |= layer;
                    parts.Add(names);
                }

        // what machines share is needed by machines only
        if (((layers | missing) & (Layers.Hosts | Layers.Sofs)) != Layers.None && MissingParts.OfSite(estate) is { Length: > 0 } site)
        {
            missing |= Layers.Site;
            parts.Insert(0, site);
        }

        if (missing == Layers.None)
            return [];
        var named = WordsOf(missing);
        return
        [
            StackClash.Of(
                AVD5090,
                [.. estate.Select(stack => (stack, "avd:layers"))],
                [.. named],
                $"No stack of this project deploys {(named.Length == 1 ? $"the layer {named[0]}" : $"the layers {string.Join(" and ", named)}")} of the estate of {ProjectStack.NamesOf(estate)}. These would not exist: {string.Join("; ", parts)}."
            ),
        ];
    }

    // another program or another project has it, as a stack says
    private static bool IsElsewhere(ImmutableArray<ProjectStack> estate, Layers layer) =>
        estate.Any(stack =>
            stack.Estate.Share.Contracts.For(layer) is { } given
            && (given.Stacks.IsEmpty || given.Stacks.Any(name => !estate.Any(one => one.Name == name.Stack)))
        );

    private static ImmutableArray<string> WordsOf(Layers layers) =>
        [.. new[] { Layers.Platform, Layers.Pools, Layers.Site, Layers.Hosts }.Where(layer => layers.HasFlag(layer)).Select(EnumWords.Of)];
}

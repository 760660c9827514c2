using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>
/// Layers in different stacks: AVD5012 to AVD5016. AVD5010 and AVD5011 are retired: layers find the control plane and the session hosts by ids computed from the config.
/// </summary>
internal static class LayerStackRules
{
    private const string Section = "deployment.layer_stacks";

    // the name of the project in Pulumi.yaml
    private const string Project = "avd";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD5012",
            Title = "The stack of the file server is not set",
            Cause =
                "Profiles go to the shares of the file server unless fslogix.locations or fslogix.cloud_cache is set. "
                + "This config has no section sofs, so the program reads the shares from the stack that deploys the file server.",
            Example = "config:\n  avd:layers: [control_plane, session_hosts, fslogix]\n# and no section sofs",
            Remedy =
                "Set deployment.layer_stacks.sofs, set the shares in fslogix.locations, or add section sofs to the config that all stacks share.",
            Source = new("Contracts", "docs/contracts.md#profiles"),
            Reads = ["avd:layers", Section, "sofs.nodes", "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Layers.HasFlag(Layers.Fslogix)
                && !context.Layers.HasFlag(Layers.Sofs)
                && context.Settings
                    is {
                        Sofs: null,
                        Fslogix: { Enabled: true, Locations.IsEmpty: true, CloudCache: null },
                        Deployment.LayerStacks.Sofs: null
                    }
                    ? [new($"{Section}.sofs", "is not set, but profiles go to a file server of another stack.")]
                    : [],
        },
        new()
        {
            Code = "AVD5013",
            Title = "A stack reads from itself",
            Cause = "A stack cannot read its own outputs before it creates them.",
            Example = "deployment:\n  layer_stacks:\n    sofs: contoso/avd/prod   # in the stack prod",
            Remedy = "Use the stack that deploys the layer, or add the layer to avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given => IsThisStack(given.Stack, context.Stack))
                    .Select(given => new Finding(given.Path, $"is '{given.Stack}', which is this stack.")),
        },
        new()
        {
            Code = "AVD5014",
            Title = "A stack is set for a layer that this stack deploys",
            Cause = "The layer is one of avd:layers, so the program reads nothing from the other stack.",
            Example = "deployment:\n  layer_stacks:\n    sofs: contoso/avd/core\n# with avd:layers left out, which means all layers",
            Remedy = "Remove the key, or remove the layer from avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            Severity = Severity.Warning,
            Reads = ["avd:layers", Section],
            Check = static context =>
                Given(context)
                    .Where(given => context.Layers.HasFlag(given.Layer))
                    .Select(given => new Finding(given.Path, $"is '{given.Stack}', but this stack deploys that layer itself.")),
        },
        new()
        {
            Code = "AVD5015",
            Title = "The only layer of a stack has nothing to deploy",
            Cause = "avd:layers selects the layer, but its section is missing or turned off, so the stack would be empty.",
            Example = "config:\n  avd:layers: [sofs]   # without a section sofs",
            Remedy = "Add or turn on the section, or select another layer.",
            Source = new("Architecture", "docs/architecture.md#layers"),
            OverPools = true,
            Reads = ["avd:layers", "sofs", "fslogix.enabled"],
            // one pool with the section is enough
            Check = static context =>
                context.Layers switch
                {
                    Layers.Sofs when context.Pools.All(pool => pool.Settings.Sofs is null) =>
                    [
                        Finding.Sentence(
                            "sofs",
                            "This stack deploys the layer sofs only, but section sofs is missing.",
                            "Add section sofs."
                        ),
                    ],
                    Layers.Fslogix when context.Pools.All(pool => !pool.Settings.Fslogix.Enabled) =>
                    [
                        Finding.Sentence(
                            "fslogix.enabled",
                            "This stack deploys the layer fslogix only, but fslogix.enabled is false.",
                            "Set fslogix.enabled to true."
                        ),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD5016",
            Title = "A selected layer has nothing to deploy",
            Cause = "avd:layers selects the layer with others, but its section is missing. Nothing is deployed for it.",
            Example = "config:\n  avd:layers: [control_plane, sofs]   # without a section sofs",
            Remedy = "Add the section, or remove the layer from avd:layers.",
            Source = new("Architecture", "docs/architecture.md#layers"),
            Severity = Severity.Note,
            Reads = ["avd:layers", "sofs"],
            // a stack without avd:layers has all layers, which says nothing about intent
            Check = static context =>
                context.Layers is not (Layers.All or Layers.Sofs) && context.Layers.HasFlag(Layers.Sofs) && context.Settings.Sofs is null
                    ? [Finding.Sentence("sofs", "avd:layers contains sofs, but section sofs is missing, so no file server is deployed.")]
                    : [],
        },
    ];

    private static IEnumerable<GivenStack> Given(RuleContext context)
    {
        var stacks = context.Settings.Deployment.LayerStacks;
        if (stacks.ControlPlane is { } controlPlane)
            yield return new($"{Section}.control_plane", Layers.ControlPlane, controlPlane);
        if (stacks.Sofs is { } sofs)
            yield return new($"{Section}.sofs", Layers.Sofs, sofs);
        if (stacks.SessionHosts is { } hosts)
            yield return new($"{Section}.session_hosts", Layers.SessionHosts, hosts);
    }

    private static bool IsThisStack(StackName name, string stack) => name.ToString().Split('/') is [_, Project, var last] && last == stack;

    private sealed record GivenStack(string Path, Layers Layer, StackName Stack);
}

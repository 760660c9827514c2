using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>
/// Layers in different stacks: AVD5012 to AVD5016. AVD5010 and AVD5011 are retired: layers find the control plane and the session hosts by ids that follow from the config.
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
            Title = "Nobody says where the file server is",
            Cause =
                "Profiles go to the shares of the file server unless fslogix.locations or fslogix.cloud_cache says otherwise. The config of this stack has no section sofs that names them, so they are "
                + "read from the stack that deploys the file server.",
            Example = "config:\n  avd:layers: [control_plane, session_hosts, fslogix]\n# and no section sofs",
            Remedy =
                "Give deployment.layer_stacks.sofs, name the shares in fslogix.locations, or keep the section sofs in the config that all stacks share.",
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
                    ?
                    [
                        new(
                            $"{Section}.sofs",
                            $"is not given, but profiles go to a file server of another stack.",
                            "Give it, or name the shares in fslogix.locations."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD5013",
            Title = "A stack is to read from itself",
            Cause = "A stack that reads its own outputs waits for what it has yet to make.",
            Example = "deployment:\n  layer_stacks:\n    sofs: contoso/avd/prod   # in the stack prod",
            Remedy = "Name the stack that deploys the layer, or add the layer to avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            Reads = [Section],
            Check = static context =>
                Given(context)
                    .Where(given => IsThisStack(given.Stack, context.Stack))
                    .Select(given => new Finding(
                        given.Path,
                        $"is '{given.Stack}', which is this stack.",
                        "Name the stack that deploys the layer."
                    )),
        },
        new()
        {
            Code = "AVD5014",
            Title = "A stack is named for a layer that is deployed here",
            Cause = "The layer is one of avd:layers, so nothing is read from the other stack.",
            Example = "deployment:\n  layer_stacks:\n    sofs: contoso/avd/core\n# with avd:layers left out, which means all layers",
            Remedy = "Remove the key, or the layer from avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            Severity = Severity.Warning,
            Reads = ["avd:layers", Section],
            Check = static context =>
                Given(context)
                    .Where(given => context.Layers.HasFlag(given.Layer))
                    .Select(given => new Finding(
                        given.Path,
                        $"is '{given.Stack}', but this stack deploys that layer itself.",
                        "Remove the key, or the layer from avd:layers."
                    )),
        },
        new()
        {
            Code = "AVD5015",
            Title = "The only layer of a stack has nothing to deploy",
            Cause =
                "The layer is chosen in avd:layers, but the section that it is made from is missing or turned off, so the stack would be empty.",
            Example = "config:\n  avd:layers: [sofs]   # without a section sofs",
            Remedy = "Fill the section, or choose another layer.",
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
                            "This stack deploys the layer sofs only, but the section sofs is missing.",
                            "Add the section."
                        ),
                    ],
                    Layers.Fslogix when context.Pools.All(pool => !pool.Settings.Fslogix.Enabled) =>
                    [
                        Finding.Sentence(
                            "fslogix.enabled",
                            "This stack deploys the layer fslogix only, but fslogix.enabled is false.",
                            "Turn it on."
                        ),
                    ],
                    _ => [],
                },
        },
        new()
        {
            Code = "AVD5016",
            Title = "A layer is chosen that has nothing to deploy",
            Cause = "The layer stands in avd:layers beside others, but its section is missing. Nothing is made for it.",
            Example = "config:\n  avd:layers: [control_plane, sofs]   # without a section sofs",
            Remedy = "Add the section, or take the layer out.",
            Source = new("Architecture", "docs/architecture.md#layers"),
            Severity = Severity.Note,
            Reads = ["avd:layers", "sofs"],
            // all layers is what a stack has that says nothing, so that nothing can be concluded from it
            Check = static context =>
                context.Layers is not (Layers.All or Layers.Sofs) && context.Layers.HasFlag(Layers.Sofs) && context.Settings.Sofs is null
                    ?
                    [
                        Finding.Sentence(
                            "sofs",
                            "avd:layers names sofs, but the section sofs is missing, so no file server is deployed.",
                            "Add the section, or take the layer out."
                        ),
                    ]
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

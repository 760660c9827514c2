using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>
/// Layers in different stacks: AVD5012 to AVD5016. AVD5010 and AVD5011 are retired: layers find the control plane and the session hosts by ids that follow from the config.
/// </summary>
internal static class LayerStackRules
{
    private const string Contracts = "Architecture Deep Design, Outputs and Contracts";
    private const string Section = "deployment.layer_stacks";

    // the name of the project in Pulumi.yaml
    private const string Project = "avd";

    private static readonly Rule FileServerIsKnown = new(
        new("AVD5012", "Nobody says where the file server is",
            "Profiles go to the shares of the file server unless fslogix.locations or fslogix.cloud_cache says otherwise. The config of this stack has no section sofs that names them, so they are "
            + "read from the stack that deploys the file server.",
            "config:\n  avd:layers: [control_plane, session_hosts, fslogix]\n# and no section sofs",
            "Give deployment.layer_stacks.sofs, name the shares in fslogix.locations, or keep the section sofs in the config that all stacks share.",
            Contracts),
        Severity.Error,
        ["avd:layers", Section, "sofs.nodes", "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache"],
        static context => context.Layers.HasFlag(Layers.Fslogix) && !context.Layers.HasFlag(Layers.Sofs)
            && context.Settings is { Sofs: null, Fslogix: { Enabled: true, Locations.IsEmpty: true, CloudCache: null }, Deployment.LayerStacks.Sofs: null }
            ? [new($"{Section}.sofs", $"{Section}.sofs is not given, but profiles go to a file server of another stack.", "Give it, or name the shares in fslogix.locations.")]
            : []);

    private static readonly Rule StacksDiffer = new(
        new("AVD5013", "A stack is to read from itself",
            "A stack that reads its own outputs waits for what it has yet to make.",
            "deployment:\n  layer_stacks:\n    sofs: contoso/avd/prod   # in the stack prod",
            "Name the stack that deploys the layer, or add the layer to avd:layers.",
            Contracts),
        Severity.Error,
        [Section],
        static context => Given(context).Where(given => IsThisStack(given.Stack, context.Stack))
            .Select(given => new Finding(given.Path, $"{given.Path} is '{given.Stack}', which is this stack.", "Name the stack that deploys the layer.")));

    private static readonly Rule StacksAreNeeded = new(
        new("AVD5014", "A stack is named for a layer that is deployed here",
            "The layer is one of avd:layers, so nothing is read from the other stack.",
            "deployment:\n  layer_stacks:\n    sofs: contoso/avd/core\n# with avd:layers left out, which means all layers",
            "Remove the key, or the layer from avd:layers.",
            Contracts),
        Severity.Warning,
        ["avd:layers", Section],
        static context => Given(context).Where(given => context.Layers.HasFlag(given.Layer))
            .Select(given => new Finding(given.Path, $"{given.Path} is '{given.Stack}', but this stack deploys that layer itself.",
                "Remove the key, or the layer from avd:layers.")));

    private static readonly Rule StackIsNotEmpty = new(
        new("AVD5015", "The only layer of a stack has nothing to deploy",
            "The layer is chosen in avd:layers, but the section that it is made from is missing or turned off, so the stack would be empty.",
            "config:\n  avd:layers: [sofs]   # without a section sofs",
            "Fill the section, or choose another layer.",
            Contracts),
        Severity.Error,
        ["avd:layers", "sofs", "fslogix.enabled"],
        // one pool with the section is enough
        static context => context.Layers switch
        {
            Layers.Sofs when context.Pools.All(pool => pool.Settings.Sofs is null) => [new("sofs", "This stack deploys the layer sofs only, but the section sofs is missing.", "Add the section.")],
            Layers.Fslogix when context.Pools.All(pool => !pool.Settings.Fslogix.Enabled) => [new("fslogix.enabled", "This stack deploys the layer fslogix only, but fslogix.enabled is false.", "Turn it on.")],
            _ => [],
        })
    {
        OverPools = true,
    };

    private static readonly Rule LayersHaveSections = new(
        new("AVD5016", "A layer is chosen that has nothing to deploy",
            "The layer stands in avd:layers beside others, but its section is missing. Nothing is made for it.",
            "config:\n  avd:layers: [control_plane, sofs]   # without a section sofs",
            "Add the section, or take the layer out.",
            Contracts),
        Severity.Note,
        ["avd:layers", "sofs"],
        // all layers is what a stack has that says nothing, so that nothing can be concluded from it
        static context => context.Layers is not (Layers.All or Layers.Sofs) && context.Layers.HasFlag(Layers.Sofs) && context.Settings.Sofs is null
            ? [new("sofs", "avd:layers names sofs, but the section sofs is missing, so no file server is deployed.", "Add the section, or take the layer out.")]
            : []);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
        [FileServerIsKnown, StacksDiffer, StacksAreNeeded, StackIsNotEmpty, LayersHaveSections];

    private static IEnumerable<GivenStack> Given(RuleContext context)
    {
        var stacks = context.Settings.Deployment.LayerStacks;
        if (stacks.ControlPlane is { } controlPlane) yield return new($"{Section}.control_plane", Layers.ControlPlane, controlPlane);
        if (stacks.Sofs is { } sofs) yield return new($"{Section}.sofs", Layers.Sofs, sofs);
        if (stacks.SessionHosts is { } hosts) yield return new($"{Section}.session_hosts", Layers.SessionHosts, hosts);
    }

    private static bool IsThisStack(StackName name, string stack) => name.ToString().Split('/') is [_, Project, var last] && last == stack;

    private sealed record GivenStack(string Path, Layers Layer, StackName Stack);
}

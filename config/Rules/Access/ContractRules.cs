using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Access;

/// <summary>
/// Layers in different stacks, and the contracts between them: AVD5012 to AVD5017, AVD5027 and AVD5029. AVD5010 and AVD5011 are retired.
/// </summary>
internal static class ContractRules
{
    private const string Section = StackContracts.Key;

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
                "Set avd:contracts.sofs to the full name of the stack, set the shares in fslogix.locations, or add section sofs to the config that all stacks share.",
            Source = new("Contracts", "docs/contracts.md#profiles"),
            OverPools = true,
            Reads = ["avd:layers", Section, "sofs.nodes", "fslogix.enabled", "fslogix.locations", "fslogix.cloud_cache"],
            Check = static context =>
                context.Layers.HasFlag(Layers.Fslogix)
                && !context.Layers.HasFlag(Layers.Sofs)
                && AwaitsShares(context)
                && context.Contracts.SuppliersOf(Layers.Sofs).IsEmpty
                    ? [new($"{Section}.sofs", "is not set, but profiles go to a file server of another stack.")]
                    : [],
        },
        new()
        {
            Code = "AVD5013",
            Title = "A stack reads from itself",
            Cause = "A stack cannot read its own outputs before it creates them.",
            Example = "config:\n  avd:contracts: {sofs: contoso/avd/prod}   # in the stack prod",
            Remedy = "Use the stack that deploys the layer, or add the layer to avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            OverPools = true,
            Reads = [Section],
            Check = static context =>
                context.Contracts.Given.SelectMany(given =>
                    given
                        .Stacks.Where(stack => IsThisStack(stack, context))
                        .Select(stack => new Finding(given.Path, $"is '{stack}', which is this stack."))
                ),
        },
        new()
        {
            Code = "AVD5014",
            Title = "A stack is set for a layer that this stack deploys",
            Cause = "The layer is one of avd:layers, so the program reads nothing from the other stack.",
            Example = "config:\n  avd:contracts: {sofs: contoso/avd/core}\n# with avd:layers left out, which means all layers",
            Remedy = "Remove the key, or remove the layer from avd:layers.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            Severity = Severity.Warning,
            OverPools = true,
            Reads = ["avd:layers", Section],
            Check = static context =>
                context
                    .Contracts.Given.Where(given => IsDeployedHere(given, context))
                    .Select(given => new Finding(given.Path, "is set, but this stack deploys that layer itself.")),
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
        new()
        {
            Code = "AVD5017",
            Title = "A layer needs a contract that is not given",
            Cause =
                "The stack deploys a layer without the layer below it. The program reads an output of the stack that deploys the layer below: it checks that this stack is deployed and that its resources are those of this config, before it registers anything.",
            Example = "config:\n  avd:layers: [session_hosts, fslogix]   # and no avd:contracts",
            Remedy =
                "Set the layer in avd:contracts to the full name of the stack that deploys it. If another program deployed it, set it to derived: nothing is read then.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
            OverPools = true,
            Reads = ["avd:layers", Section],
            Check = static context =>
                ContractFacts
                    .NeededBy(context.Layers)
                    .Where(need => context.Contracts.For(need.Contract.Layer) is null)
                    .Select(need => new Finding(
                        $"{Section}.{need.Contract.Key}",
                        $"is not set, but the stack '{context.Stack}' deploys {WordsOf(need.Readers)}, and so reads the output '{need.Contract.Output}' (version {need.Contract.Version}) of the stack that deploys {need.Contract.Key}.",
                        $"In Pulumi.{context.Stack}.yaml, set {Section}: {{{need.Contract.Key}: <organization>/{context.Project}/<stack>}}, with the stack that deploys {need.Contract.Key}. If another program deployed it, set it to {ContractChoice.Derived}."
                    )),
        },
        new()
        {
            Code = "AVD5027",
            Title = "The stack of the file server is not named",
            Cause =
                "The stack configures profiles on a file server that another stack deploys. The paths follow from section sofs, so the stack works without a contract, but nothing checks that the other stack is deployed and has these shares.",
            Example =
                "config:\n  avd:layers: [hosts, fslogix]\n  avd:contracts: {control_plane: contoso/avd/core}\n# and section sofs in the config",
            Remedy =
                "Set avd:contracts.sofs to the full name of the stack that deploys the file server. If another program deployed it, set it to derived.",
            Source = new("Contracts", "docs/contracts.md#profiles"),
            Severity = Severity.Note,
            OverPools = true,
            Reads = ["avd:layers", Section, .. AvdEstate.Reads],
            Check = static context =>
                context.Contracts.For(Layers.Sofs) is null && ReadContracts.PoolsOnOtherFileServers(context.Estate).Any()
                    ? [new($"{Section}.sofs", "is not set, so nothing checks that a stack deploys the file server of the profiles.")]
                    : [],
        },
        new()
        {
            Code = "AVD5029",
            Title = "No layer of the stack reads a contract",
            Cause = "avd:contracts names a stack for a layer that no layer of this stack builds on. Nothing is read from it.",
            Example = "config:\n  avd:layers: [pools]\n  avd:contracts: {platform: contoso/avd/core, sofs: contoso/avd/files}",
            Remedy =
                "Remove the key, or add the layer that reads it to avd:layers. docs/contracts.md lists which layer reads which contract.",
            Source = new("Contracts", "docs/contracts.md"),
            Severity = Severity.Note,
            OverPools = true,
            Reads = ["avd:layers", Section, .. AvdEstate.Reads],
            Check = static context =>
                context
                    .Contracts.Given.Where(given => !given.Stacks.IsEmpty && !IsDeployedHere(given, context))
                    .ExceptBy(ReadContracts.Of(context.Estate).Select(read => read.Given.Key), given => given.Key)
                    .Select(given => new Finding(given.Path, "is set, but no layer of this stack reads it.")),
        },
    ];

    // AVD5014
    private static bool IsDeployedHere(GivenContract given, RuleContext context) =>
        (given.Layer & ~context.Layers & (Layers.ControlPlane | Layers.Sofs | Layers.Hosts)) == Layers.None;

    private static bool AwaitsShares(RuleContext context) =>
        context.Pools.Any(pool => pool.Settings is { Sofs: null, Fslogix: { Enabled: true, Locations.IsEmpty: true, CloudCache: null } });

    private static string WordsOf(Layers layers) =>
        "the layer "
        + string.Join(
            " and ",
            ContractFacts
                .All.Where(contract => layers.HasFlag(contract.Layer))
                .Select(contract => contract.Key)
                .Concat(layers.HasFlag(Layers.Fslogix) ? ["fslogix"] : [])
        );

    private static bool IsThisStack(StackName name, RuleContext context) => name.Project == context.Project && name.Stack == context.Stack;
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>
/// Follows avd:contracts to other stacks of the same project: whether they exist, deploy what is read from them, and do not read from each other in a circle.
/// Stacks of other projects are not looked at.
/// </summary>
public static class ContractLinks
{
    private static readonly DiagnosticDescriptor AVD5019 = new()
    {
        Code = "AVD5019",
        Title = "avd:contracts names a stack that the project does not have",
        Cause = "The project has no file for this stack: neither Pulumi.<stack>.yaml nor config/variables.<stack>.yml.",
        Example = "config:\n  avd:contracts: {control_plane: contoso/avd/prod-platfrom}",
        Remedy = "Correct the name, or add the file of the stack.",
        Source = new("Stacks", "docs/stacks.md#contracts"),
    };

    private static readonly DiagnosticDescriptor AVD5024 = new()
    {
        Code = "AVD5024",
        Title = "A stack does not deploy what another one reads from it",
        Cause = "avd:contracts names the stack for a layer or a pool that this stack does not deploy, so its contract does not have it.",
        Example =
            "# Pulumi.hosts.yaml\nconfig:\n  avd:contracts: {pools: contoso/avd/core}\n# Pulumi.core.yaml\nconfig:\n  avd:layers: [platform]",
        Remedy = "Name the stack that deploys the layer, or add the layer or the pool to that stack.",
        Source = new("Stacks", "docs/stacks.md#contracts"),
    };

    private static readonly DiagnosticDescriptor AVD5026 = new()
    {
        Code = "AVD5026",
        Title = "A stack that another one reads has errors",
        Cause =
            "The config of a stack in avd:contracts has errors. It cannot be deployed or previewed, and neither can the stack that reads from it.",
        Example =
            "# Pulumi.hosts.yaml\nconfig:\n  avd:contracts: {platform: contoso/avd/core}\n# and avd validate --stack core reports errors",
        Remedy = "Run avd validate --stack <stack> with the name of the other stack, and fix its errors first.",
        Source = new("Stacks", "docs/stacks.md#contracts"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD5019, StackCircles.AVD5023, AVD5024, EstateDifferences.AVD5025, AVD5026, Organizations.AVD5028];

    /// <summary>The stacks of the project that a stack reads from, each once, in the order of the file.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    public static ImmutableArray<string> SuppliersOf(ProjectStack stack, string project) =>
        [.. LinksOf(stack, project).Select(link => link.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with the stacks that a stack reads from itself, and circles among all that it is built on.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    public static ImmutableArray<Diagnostic> Of(ProjectStack stack, string project, Func<string, ProjectStack?> find) =>
        [.. StackCircles.Of(stack, project, find), .. WithoutCircles(stack, project, find)];

    /// <summary>What is wrong with the stacks that each stack of a project reads from. A circle is reported once, at the first of its stacks.</summary>
    /// <param name="stacks">All stacks of the project.</param>
    /// <param name="project">The project.</param>
    public static ImmutableDictionary<string, ImmutableArray<Diagnostic>> OfAll(IReadOnlyCollection<ProjectStack> stacks, string project)
    {
        var byName = stacks.ToDictionary(stack => stack.Name, StringComparer.Ordinal);
        var circles = StackCircles.OfAll(stacks.OrderBy(stack => stack.Name, StringComparer.Ordinal), project, byName.GetValueOrDefault);
        return stacks
            .Where(stack => stack.IsUsable)
            .ToImmutableDictionary(
                stack => stack.Name,
                stack => ImmutableArray.CreateRange(circles[stack.Name].Concat(WithoutCircles(stack, project, byName.GetValueOrDefault)))
            );
    }

    /// <summary>The stacks of the project that a stack reads from, each with its entry. What no layer of the stack needs is not read.</summary>
    internal static IEnumerable<(string Name, GivenContract Given)> LinksOf(ProjectStack stack, string project) =>
        NamesIn(ReadContracts.Of(stack.Estate).Select(read => read.Given).Distinct(), project);

    private static IEnumerable<Diagnostic> WithoutCircles(ProjectStack stack, string project, Func<string, ProjectStack?> find)
    {
        var reads = LinksOf(stack, project).Select(link => link.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, given) in NamesIn(stack.Estate.Share.Contracts.Given, project))
        {
            var origin = stack.Config.Sources.Find(given.Path);
            if (find(name) is not { } supplier)
                yield return AVD5019.At(
                    origin,
                    given.Path,
                    $"{given.Path} names the stack '{name}', which this project does not have.",
                    HintOn(name, stack)
                );
            else if (!supplier.IsUsable && reads.Contains(name))
                yield return AVD5026.At(
                    origin,
                    given.Path,
                    $"The stack '{name}' in {given.Path} has errors.",
                    $"Run avd validate --stack {name}, and fix its errors first."
                );
        }

        foreach (var given in stack.Estate.Share.Contracts.Given)
        foreach (var gap in Gaps(stack, given, [.. given.Stacks.Where(name => name.Project == project).Select(name => find(name.Stack))]))
            yield return gap;
        foreach (var (_, finding) in EstateDifferences.Of(stack, project, find))
            yield return finding;
        foreach (var finding in Organizations.Of(stack, project, find))
            yield return finding;
    }

    private static IEnumerable<(string Name, GivenContract Given)> NamesIn(IEnumerable<GivenContract> given, string project) =>
        given.SelectMany(each => each.Stacks.Where(name => name.Project == project).Select(name => (name.Stack, each)));

    // what none of the named stacks deploys; a stack of another project may deploy anything, and of one that is derived nothing is known
    private static IEnumerable<Diagnostic> Gaps(ProjectStack stack, GivenContract given, ImmutableArray<ProjectStack?> suppliers)
    {
        if (suppliers.IsEmpty || suppliers.Length != given.Stacks.Length || suppliers.Any(supplier => supplier is not { IsUsable: true }))
            yield break;
        var origin = stack.Config.Sources.Find(given.Path);
        var names = ProjectStack.NamesOf(suppliers.OfType<ProjectStack>());
        var lack = suppliers.Length == 1 ? "which does not deploy" : "none of which deploys";
        foreach (
            var contract in ContractFacts.All.Where(contract =>
                given.Layer.HasFlag(contract.Layer)
                && stack.Estate.Share.Contracts.For(contract.Layer) == given
                && (ContractFacts.ReadersOf(contract) & stack.Config.Layers) != Layers.None
                && !stack.Config.Layers.HasFlag(contract.Layer)
            )
        )
        {
            ImmutableArray<ProjectStack> deploying =
            [
                .. suppliers.OfType<ProjectStack>().Where(one => one.Config.Layers.HasFlag(contract.Layer)),
            ];
            if (deploying.IsEmpty)
                yield return AVD5024.At(origin, given.Path, $"{given.Path} names {names}, {lack} the layer {contract.Key}.");
            else if (contract.Layer is Layers.Pools or Layers.Hosts)
                foreach (var pool in stack.PickedPools.Where(pool => !deploying.Any(one => one.Estate.Share.Picks(pool.Name))))
                    yield return AVD5024.At(
                        origin,
                        given.Path,
                        $"{given.Path} names {names}, {lack} {contract.Key} of the pool '{pool.Name}'."
                    );
        }
    }

    private static string? HintOn(string name, ProjectStack stack)
    {
        var others = stack.Config.Stacks.Where(other => other != stack.Name).ToList();
        return Binding.Spelling.Closest(name, others) is { } meant ? $"Did you mean '{meant}'?"
            : others.Count > 0 ? $"The other stacks are {StackClash.Named(others)}."
            : null;
    }
}

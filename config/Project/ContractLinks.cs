using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
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

    private static readonly DiagnosticDescriptor AVD5023 = new()
    {
        Code = "AVD5023",
        Title = "Stacks read from each other in a circle",
        Cause = "Each of the stacks needs an output of the next one, so none of them can be deployed first.",
        Example =
            "# Pulumi.hosts.yaml\nconfig:\n  avd:contracts: {platform: contoso/avd/core}\n# Pulumi.core.yaml\nconfig:\n  avd:contracts: {hosts: contoso/avd/hosts}",
        Remedy = "Move a layer to another stack, so that stacks read only from stacks of earlier phases.",
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
        Remedy = "Validate the other stack, and fix its errors first.",
        Source = new("Stacks", "docs/stacks.md#contracts"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5019, AVD5023, AVD5024, AVD5026];

    /// <summary>The stacks of the project that a stack reads from, each once, in the order of the file.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    public static ImmutableArray<string> SuppliersOf(ProjectStack stack, string project) =>
        [.. LinksOf(stack, project).Select(link => link.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with the stacks that a stack reads from itself, and circles among all that it is built on.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    public static ImmutableArray<Diagnostic> Of(ProjectStack stack, string project, Func<string, ProjectStack?> find)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (name, given) in LinksOf(stack, project))
        {
            var origin = stack.Config.Sources.Find(given.Path);
            if (find(name) is not { } supplier)
                found.Add(
                    AVD5019.At(
                        origin,
                        given.Path,
                        $"{given.Path} names the stack '{name}', which this project does not have.",
                        HintOn(name, stack)
                    )
                );
            else if (!supplier.IsUsable)
                found.Add(
                    AVD5026.At(origin, given.Path, $"The stack '{name}' in {given.Path} has errors.", $"Run validate --stack {name}.")
                );
            else if (CircleFrom(stack, supplier, project, find) is { } circle)
                found.Add(AVD5023.At(origin, given.Path, $"These stacks read from each other in a circle: {string.Join(" -> ", circle)}."));
        }

        foreach (var given in stack.Estate.Share.Contracts.Given)
            found.AddRange(Gaps(stack, given, [.. given.Stacks.Where(name => name.Project == project).Select(name => find(name.Stack))]));
        return found.ToImmutable();
    }

    // what none of the named stacks deploys; a stack of another project may deploy anything, and of one that is derived nothing is known
    private static IEnumerable<Diagnostic> Gaps(ProjectStack stack, GivenContract given, ImmutableArray<ProjectStack?> suppliers)
    {
        if (suppliers.IsEmpty || suppliers.Length != given.Stacks.Length || suppliers.Any(supplier => supplier is not { IsUsable: true }))
            yield break;
        var origin = stack.Config.Sources.Find(given.Path);
        var names = string.Join(" and ", suppliers.Select(supplier => $"'{supplier!.Name}'"));
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

    private static IEnumerable<(string Name, GivenContract Given)> LinksOf(ProjectStack stack, string project) =>
        stack.Estate.Share.Contracts.Given.SelectMany(given =>
            given.Stacks.Where(name => name.Project == project).Select(name => (name.Stack, given))
        );

    // a circle that begins with the stack or with any stack that it is built on; null where there is none
    private static ImmutableArray<string>? CircleFrom(
        ProjectStack stack,
        ProjectStack supplier,
        string project,
        Func<string, ProjectStack?> find
    )
    {
        var through = new HashSet<string>(StringComparer.Ordinal);
        return Walk(supplier, [stack.Name]);

        ImmutableArray<string>? Walk(ProjectStack at, ImmutableArray<string> way)
        {
            if (way.IndexOf(at.Name) is >= 0 and var first)
                return [.. way[first..], at.Name];
            if (!at.IsUsable || !through.Add(at.Name))
                return null;
            return SuppliersOf(at, project)
                .Select(find)
                .OfType<ProjectStack>()
                .Select(next => Walk(next, way.Add(at.Name)))
                .FirstOrDefault(circle => circle is not null);
        }
    }

    private static string? HintOn(string name, ProjectStack stack)
    {
        var others = stack.Config.Stacks.Where(other => other != stack.Name).ToList();
        return Binding.Spelling.Closest(name, others) is { } meant ? $"Did you mean '{meant}'?"
            : others.Count > 0 ? $"The other stacks are {string.Join(", ", others)}."
            : null;
    }
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Contracts;
using AvdPulumi.Configuration.Layering;

namespace AvdPulumi.Configuration.Project;

/// <summary>
/// Stacks of one project of which one reads from the other, although their configs mean different resources: AVD5025. During a deployment, the contract itself shows it.
/// </summary>
public static class EstateDifferences
{
    /// <summary>The entry of the code, which a deployment reports, too.</summary>
    public static DiagnosticDescriptor AVD5025 { get; } =
        new()
        {
            Code = "AVD5025",
            Title = "A contract is that of another estate",
            Cause =
                "The other stack exports ids that differ from those that this config means. The two stacks have configs with different names, groups or subscriptions, such as an overlay that only one of them has, or the other stack is the wrong one.",
            Example = "avd:contracts: {pools: contoso/avd/test-platform} in a stack of prod, whose host pool has another name.",
            Remedy =
                "Name the stack of the same estate in avd:contracts, or use the same config for both stacks and deploy the other stack again.",
            Source = new("Contracts", "docs/contracts.md#reading-a-contract"),
        };

    /// <summary>What a stack and the stacks that it reads from mean differently: once for each contract and stack.</summary>
    /// <param name="stack">The stack; without errors.</param>
    /// <param name="project">The project.</param>
    /// <param name="find">A stack of the project by its name; null for none.</param>
    internal static IEnumerable<(string Supplier, Diagnostic Finding)> Of(
        ProjectStack stack,
        string project,
        Func<string, ProjectStack?> find
    ) =>
        ReadContracts
            .Of(stack.Estate)
            .Select(read => (Read: read, Suppliers: SuppliersOf(read, project, find)))
            .SelectMany(link => link.Read.Members.SelectMany(member => Differing(link.Read, member, link.Suppliers)))
            .GroupBy(differing => (differing.Read.Contract, differing.Supplier))
            .Select(same => (same.Key.Supplier.Name, FindingOn(stack, [.. same])));

    // what a stack of another project exports is not known, nor that of a stack with errors
    private static ImmutableArray<ProjectStack> SuppliersOf(ReadContract read, string project, Func<string, ProjectStack?> find)
    {
        ImmutableArray<ProjectStack> suppliers =
        [
            .. read
                .Given.Stacks.Where(name => name.Project == project)
                .Select(name => find(name.Stack))
                .OfType<ProjectStack>()
                .Where(supplier => supplier.IsUsable),
        ];
        return suppliers.Length == read.Given.Stacks.Length ? suppliers : [];
    }

    private static IEnumerable<Difference> Differing(ReadContract read, ContractMember member, ImmutableArray<ProjectStack> suppliers)
    {
        // that no stack deploys it is another finding
        if (member.Meant is null || suppliers.FirstOrDefault(one => Deploys(one, read, member)) is not { } supplier)
            return [];
        var exported = supplier.ExportedIds.GetValueOrDefault(member.Path);
        return string.Equals(exported?.Meant ?? "", member.Meant, StringComparison.OrdinalIgnoreCase)
            ? []
            : [new(read, member, supplier, exported)];
    }

    private static bool Deploys(ProjectStack supplier, ReadContract read, ContractMember member) =>
        read.Contract.Layer switch
        {
            // each part of the control plane exports the vault and the logs
            Layers.Platform => (supplier.Config.Layers & Layers.ControlPlane) != Layers.None,
            Layers.Pools or Layers.Hosts or Layers.Sofs => supplier.Config.Layers.HasFlag(read.Contract.Layer)
                && supplier.Estate.Share.Picks(member.Pool?.Name),
            Layers.None or Layers.ControlPlane or Layers.Site or Layers.SessionHosts or Layers.Fslogix or Layers.All => false,
        };

    private static Diagnostic FindingOn(ProjectStack stack, ImmutableArray<Difference> differing)
    {
        var (_, member, supplier, exported) = differing[0];
        var more =
            differing.Length == 1 ? "" : $" {differing.Length - 1} more {(differing.Length == 2 ? "member differs" : "members differ")}.";
        var means = string.IsNullOrEmpty(exported?.Meant)
            ? $"exports nothing as {member.Path}"
            : $"exports '{exported.Meant}' as {member.Path}";
        return AVD5025.At(
            stack.OriginOf(member.Setting),
            member.Setting,
            $"The stack '{supplier.Name}' {means}, but this config means '{member.Meant}'.{more}",
            exported is null
                ? null
                : $"Set the same value for both stacks: {stack.At(member.Setting)} in '{stack.Name}', {supplier.At(exported.Setting)} in '{supplier.Name}'. Or name the stack of the same estate in {StackContracts.Key}."
        );
    }

    private sealed record Difference(ReadContract Read, ContractMember Member, ProjectStack Supplier, ContractMember? Exported);
}

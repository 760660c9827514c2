using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>Compares the stacks of a project and finds conflicts between them. Pure; each resource and each machine is checked once.</summary>
public static class ProjectCheck
{
    /// <summary>The conflicts between the stacks, ordered by code and position.</summary>
    public static ImmutableArray<StackClash> Of(IReadOnlyCollection<ProjectStack> stacks)
    {
        if (stacks.Count == 0)
            return [new(ProjectDiagnostics.NoStacks.At(null, "", "The project has no stacks."), [], [])];
        ImmutableArray<ProjectStack> usable = [.. stacks.Where(stack => stack.IsUsable)];
        return [.. Clashing(usable), .. stacks.Where(stack => !stack.IsUsable && stacks.Count > 1).Select(NotCompared)];
    }

    private static IEnumerable<StackClash> Clashing(ImmutableArray<ProjectStack> stacks) =>
        stacks.Length < 2
            ? []
            : ResourceClashes
                .Of(stacks)
                .Concat(SharedPlaceClashes.Of(stacks))
                .Concat(MachineClashes.Of(stacks))
                .Concat(CapacityClashes.Of(stacks))
                .Concat(LayerGaps.Of(stacks))
                .OrderBy(clash => clash.Diagnostic.Code, StringComparer.Ordinal)
                .ThenBy(clash => clash.Diagnostic.Origin, Comparer<Origin?>.Create(Origin.Compare))
                .ThenBy(clash => clash.Diagnostic.Path, StringComparer.Ordinal);

    private static StackClash NotCompared(ProjectStack stack) =>
        new(
            ProjectDiagnostics.NotCompared.At(null, "", $"The stack '{stack.Name}' has errors, so it is not compared with the others."),
            [new StackPlace(stack.Name, "", null)],
            []
        );
}

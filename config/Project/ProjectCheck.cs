using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Project;

/// <summary>Compares the stacks of a project and finds conflicts between them. Pure; each resource and each machine is checked once.</summary>
public static class ProjectCheck
{
    /// <summary>The conflicts between the stacks, ordered by code and position.</summary>
    /// <param name="stacks">All stacks of the project.</param>
    /// <param name="project">The project, for stacks that read from each other.</param>
    public static ImmutableArray<StackClash> Of(IReadOnlyCollection<ProjectStack> stacks, string project)
    {
        if (stacks.Count == 0)
            return [new(ProjectDiagnostics.NoStacks.At(null, "", "The project has no stacks."), [], [])];
        ImmutableArray<ProjectStack> usable = [.. stacks.Where(stack => stack.IsUsable)];
        return [.. Clashing(usable, project), .. stacks.Where(stack => !stack.IsUsable && stacks.Count > 1).Select(NotCompared)];
    }

    /// <summary>The layers of a stack's estate that no stack deploys.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="stacks">All stacks of the project.</param>
    /// <param name="project">The project.</param>
    public static IEnumerable<Diagnostic> GapsAround(string stack, IEnumerable<ProjectStack> stacks, string project)
    {
        ImmutableArray<ProjectStack> usable = [.. stacks.Where(each => each.IsUsable)];
        var apart = Apart(usable, project);
        return Gaps(usable, project)
            .Where(gap => !IsConsequence(gap, apart) && gap.Places.Any(place => place.Stack == stack))
            .Select(gap => gap.Diagnostic);
    }

    private static IEnumerable<StackClash> Clashing(ImmutableArray<ProjectStack> stacks, string project)
    {
        var apart = Apart(stacks, project);
        return Between(stacks)
            .Concat(Gaps(stacks, project))
            .Where(clash => !IsConsequence(clash, apart))
            .OrderBy(clash => clash.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(clash => clash.Diagnostic.Origin, Comparer<Origin?>.Create(Origin.Compare))
            .ThenBy(clash => clash.Diagnostic.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<StackClash> Between(ImmutableArray<ProjectStack> stacks) =>
        stacks.Length < 2
            ? []
            : ResourceClashes
                .Of(stacks)
                .Concat(SharedPlaceClashes.Of(stacks))
                .Concat(MachineClashes.Of(stacks))
                .Concat(CapacityClashes.Of(stacks));

    private static IEnumerable<StackClash> Gaps(ImmutableArray<ProjectStack> stacks, string project) =>
        LayerGaps.Of(stacks).Concat(MissingLayers.Of(stacks, project));

    // stacks of which one reads from the other, and which mean different resources: AVD5025 reports it
    private static ImmutableHashSet<(string, string)> Apart(ImmutableArray<ProjectStack> stacks, string project)
    {
        var byName = stacks.ToDictionary(stack => stack.Name, StringComparer.Ordinal);
        return
        [
            .. stacks.SelectMany(stack =>
                EstateDifferences.Of(stack, project, byName.GetValueOrDefault).Select(different => (stack.Name, different.Supplier))
            ),
        ];
    }

    // Their machines are counted twice, and look like those of two estates. What both create, they create whatever is the cause.
    private static bool IsConsequence(StackClash clash, ImmutableHashSet<(string Reader, string Supplier)> apart)
    {
        if (apart.IsEmpty || clash.Diagnostic.Code is "AVD5050" or "AVD5051")
            return false;
        var stacks = clash.Places.Select(place => place.Stack).ToHashSet(StringComparer.Ordinal);
        return apart.Any(pair => stacks.Contains(pair.Reader) && (stacks.Contains(pair.Supplier) || stacks.Count == 1));
    }

    private static StackClash NotCompared(ProjectStack stack) =>
        new(
            ProjectDiagnostics.NotCompared.At(null, "", $"The stack '{stack.Name}' has errors, so it is not compared with the others."),
            [new StackPlace(stack.Name, "", null)],
            []
        );
}

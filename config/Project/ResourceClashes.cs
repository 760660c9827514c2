using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Project;

/// <summary>Azure resources that several stacks create: AVD5050 and AVD5051.</summary>
internal static class ResourceClashes
{
    // everything is in these, and nothing follows from their being made twice
    private static readonly ImmutableHashSet<string> Containers = [ArmTypes.ResourceGroup];

    public static IEnumerable<StackClash> Of(ImmutableArray<ProjectStack> stacks)
    {
        var same = stacks
            .SelectMany(stack =>
                stack
                    .Estate.OwnResources.DistinctBy(resource => resource.Id, StringComparer.OrdinalIgnoreCase)
                    .Select(resource => (Stack: stack, Resource: resource))
            )
            .GroupBy(made => made.Resource.Id, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.ToImmutableArray())
            .ToList();
        // what hangs on a resource that is made twice is made twice, too
        var twice = same.Where(group => !Containers.Contains(group[0].Resource.Type))
            .Select(group => group[0].Resource.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // stacks of one estate that do not divide it are told so once, for what pools share and for each pool
        var ofOneEstate = same.ToLookup(group => OneEstate.PartOf([.. group.Select(made => (made.Stack, made.Resource))]));
        var undivided = ofOneEstate.Where(part => part.Key is not null).Select(part => UndividedClash(part.Key!, [.. part]));
        return undivided.Concat(
            ofOneEstate[null]
                .Where(group => !HangsOn(group[0].Resource.Id, twice))
                // one setting may ask for many
                .GroupBy(group =>
                    (
                        IsGrant(group[0].Resource),
                        Places: string.Join('\n', group.Select(made => $"{made.Stack.Name} {made.Resource.Settings[0]}"))
                    )
                )
                .Select(group => group.ToImmutableArray())
                .Select(groups => IsGrant(groups[0][0].Resource) ? GrantClash(groups) : ResourceClash(groups))
        );
    }

    private static bool IsGrant(PlannedResource resource) => resource.Type == ArmTypes.RoleAssignment;

    private static bool HangsOn(string id, HashSet<string> twice)
    {
        var others = twice.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = id.LastIndexOf('/'); at > 0; at = id.LastIndexOf('/', at - 1))
            if (others.Contains(id.AsSpan(0, at)))
                return true;
        return false;
    }

    private static StackClash UndividedClash(
        OneEstate part,
        ImmutableArray<ImmutableArray<(ProjectStack Stack, PlannedResource Resource)>> groups
    )
    {
        ImmutableArray<(ProjectStack Stack, string Path)> places = [.. groups[0].Select(made => (made.Stack, part.Path))];
        var kinds = groups
            .Where(group =>
                !group[0].Resource.Id.Contains("/providers/Microsoft.Insights/diagnosticSettings/", StringComparison.OrdinalIgnoreCase)
            )
            .Select(group => group[0].Resource.Name)
            .ToList();
        return StackClash.Of(
            ProjectDiagnostics.SameResource,
            places,
            [.. groups.Select(group => group[0].Resource.Id)],
            $"{ProjectStack.Both(places)} create {part.What} of the same estate: {groups.Length} resources, such as {StackClash.Named(kinds)}: {StackClash.From(places)}.",
            part.Advice
        );
    }

    private static StackClash ResourceClash(ImmutableArray<ImmutableArray<(ProjectStack Stack, PlannedResource Resource)>> groups)
    {
        var (places, first) = (PlacesOf(groups), groups[0][0].Resource);
        var names = groups.Select(group => group[0].Resource.Name).ToList();
        var what =
            names.Count == 1
                ? $"the {first.Type} '{names[0]}'"
                : $"{names.Count} resources ({string.Join(", ", groups.Select(group => group[0].Resource.Type).Distinct())}), {StackClash.Named(names)}";
        return StackClash.Of(
            ProjectDiagnostics.SameResource,
            places,
            [.. groups.Select(group => group[0].Resource.Id)],
            $"{ProjectStack.Both(places)} create {what}: {StackClash.From(places)}.",
            ClashAdvice.On(first, places[^1].Path, places[^1].Stack)
        );
    }

    private static StackClash GrantClash(ImmutableArray<ImmutableArray<(ProjectStack Stack, PlannedResource Resource)>> groups)
    {
        var (places, last) = (PlacesOf(groups), groups[0][^1].Stack);
        var ids = groups.Select(group => group[0].Resource.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var grants = last
            .Estate.Grants.Where(grant => ids.Contains(ArmPath.Of(grant.ScopeId, ArmTypes.RoleAssignment, grant.AssignmentName)))
            .ToList();
        var said =
            grants.Count == 0
                ? $"the role assignment '{groups[0][0].Resource.Name}'"
                : string.Join(", ", grants.Select(grant => $"{grant.RoleName} on '{ArmPath.NameOf(grant.ScopeId)}'"))
                    + $" to '{grants[0].Principal.Name}'";
        var scopes = grants.Select(grant => grant.Target?.Scope).OfType<AccessScope>().Distinct().Select(EnumWords.Of).ToList();
        return StackClash.Of(
            ProjectDiagnostics.SameGrant,
            places,
            [.. ids],
            $"{ProjectStack.Both(places)} assign {said}: {StackClash.From(places)}.",
            (scopes.Count > 0 ? $"Set rbac.granted_elsewhere to [{string.Join(", ", scopes)}]" : $"Remove {places[^1].Path}")
                + (places.Length == 2 ? $" in '{last.Name}' or in the other stack." : " in all of these stacks except one.")
        );
    }

    private static ImmutableArray<(ProjectStack Stack, string Path)> PlacesOf(
        ImmutableArray<ImmutableArray<(ProjectStack Stack, PlannedResource Resource)>> groups
    ) => [.. groups[0].Select(made => (made.Stack, made.Resource.Settings[0]))];
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>What the whole estate would be in Azure: AVD0123 and AVD0124.</summary>
internal static class EstateRules
{
    // names that repeat within their own list have a rule there, which says more
    private static readonly ImmutableHashSet<string> LooksElsewhere =
    [
        ArmTypes.ApplicationGroup,
        ArmTypes.Application,
        ArmTypes.AppPackage,
        ArmTypes.FileShare,
        ArmTypes.PooledSchedule,
        ArmTypes.PersonalSchedule,
    ];

    private static readonly ImmutableHashSet<string> NamedOnce = [ArmTypes.PrivateEndpoint, ArmTypes.StorageAccount];

    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0123",
            Title = "Two settings create the same Azure resource",
            Cause =
                "Azure identifies a resource by its id, and a role assignment by role, principal and scope. "
                + "Two settings result in the same one, often because one of them uses a name that the program derives. "
                + "Azure would reject the second one, or it would overwrite the first.",
            Example =
                "rbac:\n  admins:\n    - {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n  custom:\n"
                + "    - principal: {name: Admins, object_id: 00000000-0000-0000-0000-000000000001}\n      role_definition_id: 082f0a83-3be5-4ba1-904c-961cca79b387",
            Remedy = "Remove the entry that the message shows, or use another name for it.",
            Source = new(
                "Understand Azure role assignments",
                "https://learn.microsoft.com/azure/role-based-access-control/role-assignments"
            ),
            OverPools = true,
            Reads = AvdEstate.Reads,
            Check = static context =>
            {
                var same = context
                    .Estate.Resources.GroupBy(resource => resource.Id, ArmPath.Comparer)
                    .Where(group => group.Skip(1).Any())
                    .Select(group => group.ToImmutableArray())
                    .ToList();
                // child resources of a duplicate are duplicates as well
                var ids = same.Select(group => group[0].Id + "/").ToList();
                return same.Where(group =>
                        !(LooksElsewhere.Contains(group[0].Type) && IsInOnePool(group))
                        && !ids.Exists(id => group[0].Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))
                    )
                    .Where(group =>
                        !(NamedOnce.Contains(group[0].Type) && group.All(resource => IsName(resource.Settings[0])) && IsInOnePool(group))
                    )
                    .Where(group => IsNamedItself(group) || !IsOfOneHostPool(group))
                    .Select(group => Collision(group, context));
            },
        },
        new()
        {
            Code = "AVD0124",
            Title = "The host pool's id is too long to be a tag",
            Cause =
                "The tag cm-resource-parent contains the id of the host pool, and a tag value has at most 256 characters. The program does not set the tag.",
            Example = "deployment:\n  resource_groups:\n    control_plane: {name: (90 characters)}\nhost_pool:\n  name: (64 characters)",
            Remedy = "Shorten the name of the resource group or of the host pool, or set host_pool.cost_parent_tag to false.",
            Source = new(
                "Use tags to organize your Azure resources and management hierarchy",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations"
            ),
            Severity = Severity.Note,
            Reads = AvdEstate.Reads,
            Check = static context =>
                context.Settings.HostPool.CostParentTag && EstateTags.IsTooLong(context.EstatePool.HostPoolId)
                    ?
                    [
                        Finding.Sentence(
                            "host_pool.name",
                            $"The id of the host pool has {context.EstatePool.HostPoolId.Length} characters, but a tag accepts {TagLimits.Usual.LongestValue}: "
                                + $"the tag {EstateTags.CostParent} is not set."
                        ),
                    ]
                    : [],
        },
    ];

    // the rules elsewhere check one pool at a time
    private static bool IsInOnePool(ImmutableArray<PlannedResource> group) =>
        group.Select(resource => resource.Pool?.Name).OfType<string>().Distinct().Count() <= 1;

    // what is named after the host pool is a duplicate only because the host pool is
    private static bool IsNamedItself(ImmutableArray<PlannedResource> group) =>
        group[0].Type == ArmTypes.HostPool || group.Any(resource => IsName(resource.Settings[0]));

    private static bool IsOfOneHostPool(ImmutableArray<PlannedResource> group) =>
        group.All(resource => resource.Pool is not null)
        && group.Select(resource => resource.Pool!.HostPoolId).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
        && !IsInOnePool(group);

    private static bool IsName(string setting) => setting.EndsWith(".name", StringComparison.Ordinal);

    private static Finding Collision(ImmutableArray<PlannedResource> group, RuleContext context)
    {
        // a name from the config can be changed; otherwise the later resource is the duplicate
        var (first, second) = (group[0], group[^1]);
        if (IsName(first.Settings[0]) && !IsName(second.Settings[0]))
            (first, second) = (second, first);
        var (path, other) = (second.Settings[0], first.Settings[0]);
        var place = context.Sources.Find(other) is { } origin ? $" ({origin})" : "";
        // one setting for several pools
        if (path == other)
        {
            var pools = group.Select(resource => $"'{resource.Pool?.Name}'").Distinct().ToList();
            return new(
                path,
                $"is the same for the pools {string.Join(pools.Count == 2 ? " and " : ", ", pools)}: {(pools.Count == 2 ? "both" : "all")} mean the {second.Type} '{second.Name}', "
                    + "but Azure has it once.",
                pools.Count == 2
                    ? $"Use another value in pools.{second.Pool?.Name}.{path}."
                    : $"Use a different value in each pool, such as pools.{second.Pool?.Name}.{path}."
            );
        }

        return second.Type == ArmTypes.RoleAssignment
            ? new(path, $"repeats {other}{place}: the same role, principal and scope. Azure accepts it only once.", $"Remove {path}.")
            : new(
                path,
                $"is the same {second.Type} '{second.Name}' as {other}{place}, but Azure accepts it only once.",
                IsName(path) ? "Use another name." : $"Change {path}."
            );
    }
}

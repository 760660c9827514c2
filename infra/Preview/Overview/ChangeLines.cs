using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>Which settings replace what, from the table of changes: a replaced resource is deleted first.</summary>
internal static class ChangeLines
{
    private const string Location = "location";

    // they hold what the config says, and no more
    private static readonly ImmutableArray<string> LoseNothing =
    [
        "authorization:RoleAssignment",
        "monitor:ScheduledQueryRule",
        "network:PrivateEndpoint",
    ];

    // they go with their machines, whose lines have their settings
    private const string Interface = "azurestackhci:NetworkInterface";

    /// <summary>The lines: kinds that hold state first, then those that the region decides.</summary>
    public static OverviewSection Of(IEnumerable<PreviewResource> resources)
    {
        var groups = resources
            .Where(resource => resource.IsInAzure)
            .Select(resource => (Kind: ResourceKinds.Of(resource), Inputs: ReplacedBy(resource), Resource: resource))
            .Where(one => one.Inputs.Length > 0)
            .GroupBy(one => one.Kind)
            .OrderBy(group => ResourceKinds.All.IndexOf(group.Key))
            .ToList();
        ImmutableArray<OverviewLine> lines =
        [
            .. groups
                .Where(group => !IsOneOf([.. LoseNothing, Interface], group.First().Resource))
                .Select(group =>
                    LineOf(group.Key, [.. group.SelectMany(one => one.Inputs).Distinct()], [.. group.Select(one => one.Resource)])
                )
                .OfType<OverviewLine>()
                .OrderByDescending(line => line.Severity),
            .. WithoutLoss([.. groups.Where(group => IsOneOf(LoseNothing, group.First().Resource)).Select(group => group.Key)]),
            .. MovedWithRegion([.. groups.Where(group => group.Any(one => one.Inputs.Contains(Location))).Select(group => group.Key)]),
        ];
        return new(
            "Replaced (deleted and created again)",
            lines.IsEmpty ? [new("Nothing, unless its name changes")] : [.. lines, new("Any resource: when its name in Azure changes")]
        );
    }

    // what the options say, and what azure-native does by itself; a machine that is replaced by hand ignores its image
    private static ImmutableArray<string> ReplacedBy(PreviewResource resource)
    {
        var policy = ChangeTable.Find(resource.Type)!;
        // most of thousands of resources, such as steps of machines, are replaced by nothing
        if (resource.ReplaceOnChanges.IsEmpty && policy.Inputs.IsEmpty)
            return [];
        return
        [
            .. resource
                .ReplaceOnChanges.Union(policy.InputsThatAre(ChangeEffect.ReplacedByProvider))
                .Except(resource.IgnoreChanges)
                // what changes most often comes first
                .OrderByDescending(input => input == MachineChanges.Image),
        ];
    }

    private static OverviewLine? LineOf(ResourceKind kind, ImmutableArray<string> inputs, ImmutableArray<PreviewResource> same)
    {
        ImmutableArray<string> settings =
        [
            .. inputs.Where(input => input != Location).SelectMany(input => SettingsOfInputs.Of(kind, input)).Distinct(),
        ];
        if (settings.IsEmpty)
            return null;
        var isGuarded = same.All(resource => resource.Protect);
        return new(
            $"{Count(same.Length, kind.One, kind.Many)}: when {Alternatives(settings)} changes{(isGuarded ? "; protection stops it first" : "")}",
            kind.HoldsState && !isGuarded ? OverviewWeight.Notable : OverviewWeight.Plain
        );
    }

    private static IEnumerable<OverviewLine> WithoutLoss(ImmutableArray<ResourceKind> kinds)
    {
        if (!kinds.IsEmpty)
            yield return new(
                $"{Sentence(string.Join(", ", kinds.Select(kind => kind.Many)))}: when what they refer to changes; nothing is lost"
            );
    }

    // a line for each setting that decides a region
    private static IEnumerable<OverviewLine> MovedWithRegion(ImmutableArray<ResourceKind> kinds) =>
        kinds
            .GroupBy(kind => SettingsOfInputs.Of(kind, Location).Single())
            .Select(same => new OverviewLine($"{Sentence(Names([.. same.Select(kind => kind.Many)], most: 5))}: when {same.Key} changes"));

    private static string Alternatives(ImmutableArray<string> settings) =>
        settings.Length == 1 ? settings[0] : $"{string.Join(", ", settings[..^1])} or {settings[^1]}";

    private static bool IsOneOf(ImmutableArray<string> types, PreviewResource resource) =>
        types.Any(type => ResourceKinds.Is(resource, type));
}

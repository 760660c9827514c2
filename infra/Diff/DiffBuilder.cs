using System.Collections.Immutable;
using AvdPulumi.Infra.Diff.Security;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Diff;

/// <summary>Compares two previews of a stack, as the engine would compare the program with its state. Pure.</summary>
public static class DiffBuilder
{
    private const string OtherStack = "pulumi:pulumi:StackReference";

    /// <summary>What changes from one preview to another one. Diagnostics are left to the caller, who knows the config.</summary>
    /// <param name="before">The base.</param>
    /// <param name="after">What is compared with it.</param>
    /// <param name="baseName">What the base is called.</param>
    public static PreviewDiff Of(PreviewModel before, PreviewModel after, string baseName)
    {
        var (oldMachines, machines) = (new Machines(before), new Machines(after));
        var old = Resources(before).DistinctBy(KeyOf).ToDictionary(KeyOf, StringComparer.Ordinal);
        var now = Resources(after).DistinctBy(KeyOf).ToDictionary(KeyOf, StringComparer.Ordinal);
        var formerly = Moves(old, now);
        var left = formerly.Values.ToHashSet(StringComparer.Ordinal);

        var changes = new List<ResourceChange>();
        var kept = new List<(PreviewResource Resource, string? Id)>();
        var ignored = new List<IgnoredChange>();
        foreach (var (key, resource) in now)
        {
            if (!old.TryGetValue(formerly.GetValueOrDefault(key, key), out var former))
            {
                changes.Add(ChangeOf(resource, ChangeKind.Created));
                continue;
            }

            // the engine deletes what is there, which has the old id
            kept.Add((resource, AzureIdentity.ArmIdOf(resource)));
            ignored.AddRange(IgnoredChanges.Of(former, resource, machines.Of(resource)));
            if (Compared(former, resource) is { } change)
                changes.Add(change);
        }

        changes.AddRange(
            old.Where(item => !now.ContainsKey(item.Key) && !left.Contains(item.Key))
                .Select(item => new ResourceChange
                {
                    Kind = ChangeKind.Deleted,
                    Resource = item.Value,
                    Machine = oldMachines.Of(item.Value),
                    WasProtected = item.Value.Protect,
                    StaysInAzure = item.Value.RetainOnDelete,
                })
        );
        ImmutableArray<ResourceChange> all =
        [
            .. DependentReplacements
                .Of(
                    changes,
                    kept,
                    resource => ChangeOf(resource, ChangeKind.Replaced, old[formerly.GetValueOrDefault(KeyOf(resource), KeyOf(resource))])
                )
                .OrderBy(change => change.Resource.Phase)
                .ThenBy(change => change.Resource.Type, StringComparer.Ordinal)
                .ThenBy(change => change.Resource.Name, NaturalOrder.Instance)
                .ThenBy(change => change.Resource.Urn, StringComparer.Ordinal)
                .ThenBy(change => change.Kind),
        ];
        // what is made again takes the new values
        var renewed = all.Where(change => change.Kind == ChangeKind.Replaced).Select(change => change.Resource).ToHashSet();
        return new PreviewDiff
        {
            Project = after.Project,
            Stack = after.Stack,
            Base = baseName,
            Changes = all,
            Outputs = PropertyDiff.Of(before.Outputs, after.Outputs),
            Security = SecurityChanges.Of(all, isNew: before.Resources.IsEmpty),
            Blast = BlastRadiusBuilder.Of(all, new Seats(before.Overview), new Seats(after.Overview)),
            Cost = CostChanges.Of(before, after),
            Ignored = [.. ignored.Where(change => !renewed.Contains(change.Resource))],
        };

        ResourceChange? Compared(PreviewResource former, PreviewResource resource)
        {
            var properties = PropertiesOf(former, resource);
            var moved = KeyOf(former) == KeyOf(resource) ? null : former.Urn;
            if (properties.IsEmpty && moved is null)
                return null;
            var kind =
                properties.Any(change => change.Replaces is not null) ? ChangeKind.Replaced
                : moved is not null ? ChangeKind.Moved
                : ChangeKind.Updated;
            return ChangeOf(resource, kind, former) with { FormerUrn = moved, Properties = properties };
        }

        ResourceChange ChangeOf(PreviewResource resource, ChangeKind kind, PreviewResource? former = null) =>
            new()
            {
                Kind = kind,
                Resource = resource,
                Machine = machines.Of(resource),
                FormerName = former is null || former.AzureName == resource.AzureName ? null : former.AzureName,
                WasProtected = former?.Protect ?? false,
            };
    }

    // components and providers are nothing by themselves, and another stack is only read
    private static IEnumerable<PreviewResource> Resources(PreviewModel model) =>
        model.Resources.Where(resource => !resource.IsComponent && !resource.IsProvider && resource.Type != OtherStack);

    private static string KeyOf(PreviewResource resource) => AzureIdentity.KeyOf(resource.Urn);

    // by the new key, the old one
    private static Dictionary<string, string> Moves(Dictionary<string, PreviewResource> old, Dictionary<string, PreviewResource> now)
    {
        var moves = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, resource) in now.Where(item => !old.ContainsKey(item.Key) && !item.Value.Aliases.IsEmpty))
        foreach (var former in resource.Aliases.Select(AzureIdentity.KeyOf))
            if (old.ContainsKey(former) && !now.ContainsKey(former) && !moves.ContainsKey(key) && taken.Add(former))
                moves.Add(key, former);
        return moves;
    }

    private static ImmutableArray<PropertyChange> PropertiesOf(PreviewResource former, PreviewResource resource)
    {
        var changes = PropertyDiff
            .Of(former.Inputs, IgnoredInputs.Restored(former.Inputs, resource.Inputs, resource.IgnoreChanges))
            .ToBuilder();
        AddIfChanged(ReplacementRules.Subscription, TextOf(former.Subscription), TextOf(resource.Subscription));
        // the engine compares triggers only if both have one
        if (former.ReplacementTrigger is { } old && resource.ReplacementTrigger is { } trigger)
            AddIfChanged(ReplacementRules.Trigger, old, trigger);
        AddIfChanged(ReplacementRules.Protect, new PreviewValue.Flag(former.Protect), new PreviewValue.Flag(resource.Protect));
        return
        [
            .. changes.Select(change =>
                change with
                {
                    Replaces = ReplacementRules.ReplacementBy(resource, change),
                    Refused = ReplacementRules.RefusalOf(resource, change),
                }
            ),
        ];

        void AddIfChanged(string path, PreviewValue? before, PreviewValue? after)
        {
            if (!ValueEquality.Same(before, after))
                changes.Add(
                    new()
                    {
                        Path = path,
                        Before = before,
                        After = after,
                    }
                );
        }
    }

    private static PreviewValue.Text? TextOf(string? text) => text is null ? null : new PreviewValue.Text(text);
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Resource groups that the program creates although they exist or belong to others: AVD0172 to AVD0174.</summary>
internal static class ResourceGroupRules
{
    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0172",
            Title = "A new resource group contains an existing resource",
            Cause =
                "The id of an existing resource is in a resource group that this stack creates. If the group exists, the deployment fails. "
                + "If this stack is destroyed, Azure deletes the group with everything in it: a vault, a cluster, a network of others.",
            Example =
                "deployment:\n  resource_groups:\n    session_hosts: {name: rg-azl-01}\nsession_host:\n  clusters:\n    - custom_location_id: /subscriptions/"
                + "00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.ExtendedLocation/customLocations/azl-01",
            Remedy = "Set create: false for the group, or use another group for this stack.",
            Source = new(
                "Manage Azure resource groups by using the Azure portal",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal"
            ),
            Severity = Severity.Warning,
            Reads = [.. AvdEstate.Reads, "image", "backup"],
            Check = static context =>
            {
                var adopted = ArmIdFields
                    .All.SelectMany(field => field.Find(context.Settings))
                    .GroupBy(place => ArmPath.Group(place.Value.SubscriptionId, place.Value.ResourceGroup), ArmPath.Comparer)
                    .ToDictionary(places => places.Key, places => places.First(), ArmPath.Comparer);
                return Groups(context)
                    .Where(group => group.IsMade && adopted.ContainsKey(group.Id))
                    .DistinctBy(group => group.Id, ArmPath.Comparer)
                    .Select(group =>
                        Finding.Sentence(
                            // a derived name has no position in the config
                            context.IsGiven($"{group.Setting}.name")
                                ? $"{group.Setting}.name"
                                : adopted[group.Id].Path,
                            $"{group.Setting} creates the resource group '{group.Name}', but according to {adopted[group.Id].Path} the group already contains "
                                + $"'{adopted[group.Id].Value.Name}'.",
                            $"Set {group.Setting}.create to false, or use another name."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD0173",
            Title = "A resource group is both created and adopted",
            Cause =
                "Two settings use the same resource group. One creates it, the other expects it to exist. The first one applies, so the other has no effect.",
            Example = "deployment:\n  resource_groups:\n    control_plane: {name: rg-avd}\n    monitoring: {name: rg-avd, create: false}",
            Remedy = "Set create to the same value in both places, or use another name for the second group.",
            Source = new("Configuration", "docs/configuration.md#resourcegroup"),
            Severity = Severity.Warning,
            Reads = AvdEstate.Reads,
            Check = static context =>
                Groups(context)
                    .GroupBy(group => group.Id, ArmPath.Comparer)
                    .SelectMany(groups =>
                        groups
                            .Skip(1)
                            .Where(group => group.IsMade != groups.First().IsMade)
                            .Select(group => Contradiction(group, groups.First(), context))
                    ),
        },
        new()
        {
            Code = "AVD0174",
            Title = "A resource group name belongs to an Azure service",
            Cause =
                "Azure services create their own resource groups and delete what they no longer need. "
                + "If a stack uses such a group, it finds the group already exists, and may remove resources of the service.",
            Example = "deployment:\n  resource_groups:\n    monitoring: {name: NetworkWatcherRG}",
            Remedy = "Use another name.",
            Source = new(
                "Create an Azure Network Watcher instance",
                "https://learn.microsoft.com/azure/network-watcher/network-watcher-create"
            ),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                SettingsPlaces
                    .ResourceGroups(context.Settings)
                    .Each("name", group => group.Name)
                    .Where(place => AzureGroups.OwnerOf(place.Value) is not null)
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{VisibleText.Of(place.Value)}', a name of resource groups that Azure creates for {AzureGroups.OwnerOf(place.Value)}."
                    )),
        },
    ];

    // a group with two purposes is listed twice
    private static IEnumerable<EstateGroup> Groups(RuleContext context)
    {
        var settings = context.Settings;
        var named = SettingsPlaces
            .ResourceGroups(settings)
            .Where(place => place.Value.Name is not null && IsUsed(context, place.Path))
            .Select(place => GroupOf(settings, place.Path, place.Value.Name!, place.Value.Create));
        // those without a name have a derived one
        var derived = new[]
        {
            context.Estate.Groups.ControlPlane,
            context.Estate.Groups.Monitoring,
            context.Estate.Groups.Storage,
            context.Estate.Groups.Network,
            context.Estate.Groups.SessionHosts,
        }.Where(group => group.IsMade && IsUsed(context, group.Setting) && !context.IsGiven($"{group.Setting}.name"));
        return derived.Concat(named);
    }

    // a layer that another stack deploys creates its groups there
    private static bool IsUsed(RuleContext context, string path) =>
        path switch
        {
            _ when path.StartsWith("session_host.", StringComparison.Ordinal) => context.Layers.HasFlag(Layers.Hosts),
            "deployment.resource_groups.sofs" => context.Settings.Sofs is not null && context.Layers.HasFlag(Layers.Sofs),
            _ when !context.Layers.HasFlag(Layers.ControlPlane) => false,
            "deployment.resource_groups.storage" => !context.Estate.Accounts.IsEmpty,
            "deployment.resource_groups.network" => !context.Estate.Endpoints.IsEmpty,
            _ => true,
        };

    private static EstateGroup GroupOf(AvdSettings settings, string path, string name, bool isMade)
    {
        var isOfMachines =
            path is "deployment.resource_groups.session_hosts" or "deployment.resource_groups.sofs"
            || path.StartsWith("session_host.", StringComparison.Ordinal);
        var subscription = isOfMachines ? EstateSubscriptions.OfMachines(settings.Subscription) : settings.Subscription.Id;
        return new EstateGroup(ArmPath.Group(subscription, name), name, path, isMade);
    }

    private static Finding Contradiction(EstateGroup group, EstateGroup first, RuleContext context) =>
        Finding.Sentence(
            context.IsGiven($"{group.Setting}.create") ? $"{group.Setting}.create" : $"{group.Setting}.name",
            $"{group.Setting} {(group.IsMade ? "creates" : "adopts")} the resource group '{group.Name}', but {first.Setting} "
                + $"{(first.IsMade ? "creates" : "adopts")} it.",
            "Set create to the same value in both places, or use another name."
        );
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Ids of resources that are ids, but not of the right resource: AVD0100 to AVD0109.</summary>
internal static class ArmIdRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0100",
            Title = "An id names a resource of another type",
            Cause = "Each setting takes resources of certain types; Azure finds the mistake only when it creates what refers to it.",
            Example =
                "monitoring:\n  log_analytics:\n    existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
            Remedy = "Take the id from the JSON view of the right resource in the portal.",
            Source = new("Configuration", "docs/configuration.md#forms-of-values"),
            Reads = Places.Everywhere,
            Check = static context =>
                ArmIdFields.All.SelectMany(field =>
                    field
                        .Find(context.Settings)
                        .Where(place => !IsTrap(field, place.Value) && !IsAllowed(field, place.Value))
                        .Select(place => new Finding(
                            place.Path,
                            $"is the id of a {place.Value.ResourceType} named '{place.Value.Name}', but takes {field.Noun}: {string.Join(" or ", field.Types)}.",
                            HintFor(place.Value)
                        ))
                ),
        },
        new()
        {
            Code = "AVD0101",
            Title = "A subnet or a virtual network stands where a logical network is expected",
            Cause =
                "Network interfaces on Azure Local refer to the logical network itself. It has no subnets with ids, and a virtual network in Azure is none.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet\n"
                + "      existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet/subnets/default",
            Remedy = "Give the id that ends with /logicalNetworks/<name>.",
            Source = new(
                "Create network interfaces for Azure Local VMs enabled by Azure Arc",
                "https://learn.microsoft.com/azure/azure-local/manage/create-network-interfaces"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                ArmIdFields.All.SelectMany(field =>
                    field
                        .Find(context.Settings)
                        .Where(place => IsTrap(field, place.Value))
                        .Select(place => new Finding(
                            place.Path,
                            $"is '{place.Value}', a {place.Value.ResourceType}, but takes the logical network itself.",
                            place.Value.Is($"{ArmTypes.LogicalNetwork}/subnets")
                                ? "Remove /subnets and what follows."
                                : "A virtual network in Azure cannot carry machines on Azure Local; give the id that ends with /logicalNetworks/<name>."
                        ))
                ),
        },
        new()
        {
            Code = "AVD0102",
            Title = "A resource of Azure Local is in another subscription",
            Cause =
                "subscription.session_hosts_id says which subscription holds machines, networks, images and storage paths, and this id names another one.",
            Example =
                "subscription:\n  session_hosts_id: 11111111-1111-1111-1111-111111111111\n"
                + "sofs:\n  custom_location_id: /subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.ExtendedLocation/customLocations/cl",
            Remedy = "Correct the id, or session_hosts_id.",
            Source = new("Configuration", "docs/configuration.md#subscription"),
            Reads = ["subscription"],
            Check = static context =>
            {
                var isSplit = context.Settings.Subscription.SessionHostsId is not null;
                var expected = EstateSubscriptions.OfMachines(context.Settings.Subscription);
                return ArmIdFields
                    .All.Where(field => field.IsOnAzureLocal)
                    .SelectMany(field => field.Find(context.Settings))
                    .Where(place => place.Value.SubscriptionId != expected)
                    .GroupBy(place => place.Value.SubscriptionId)
                    .SelectMany(places =>
                        places
                            .Select(place => new Finding(
                                place.Path,
                                $"is in the subscription {place.Value.SubscriptionId}, but "
                                    + $"{(isSplit ? "subscription.session_hosts_id" : "subscription.id")} is {expected}.",
                                isSplit
                                    ? "Correct the one that is wrong."
                                    : "Set subscription.session_hosts_id if Azure Local is in a subscription of its own."
                            ))
                            .AsOne()
                    );
            },
        },
        new()
        {
            Code = "AVD0103",
            Title = "A name stands beside the id of an existing resource with another name",
            Cause =
                "existing_id says that a resource is used that exists, so a name to create one by has no effect. A name in a layer below the id is for stacks that make the resource.",
            Example =
                "key_vault:\n  name: kv-new\n  existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-old",
            Remedy = "Remove one of the two.",
            Source = new("Configuration", "docs/configuration.md"),
            Severity = Severity.Warning,
            Reads = Places.Everywhere,
            Check = static context =>
                Adopted(context.Settings)
                    .Where(pair =>
                        pair is { Name: { } name, Id: { } id }
                        && !string.Equals(name, id.Name, StringComparison.OrdinalIgnoreCase)
                        && context.IsGivenBeside($"{pair.Path}.name", $"{pair.Path}.existing_id")
                    )
                    .Select(pair => new Finding(
                        $"{pair.Path}.name",
                        $"is '{pair.Name}', but has no effect, since {pair.Path}.existing_id uses '{pair.Id!.Name}'.",
                        "Remove the one that is not meant."
                    )),
        },
        new()
        {
            Code = "AVD0104",
            Title = "Tenant and subscription have the same id",
            Cause = "A tenant and a subscription never share an id, so one of them was put in the wrong place.",
            Example = "subscription:\n  tenant_id: 11111111-1111-1111-1111-111111111111\n  id: 11111111-1111-1111-1111-111111111111",
            Remedy = "Look both up with: az account show.",
            Source = new(
                "Get subscription and tenant IDs in the Azure portal",
                "https://learn.microsoft.com/azure/azure-portal/get-subscription-tenant-id"
            ),
            Reads = ["subscription"],
            Check = static context =>
                new[]
                {
                    new { Key = "id", Id = (Guid?)context.Settings.Subscription.Id },
                    new { Key = "session_hosts_id", Id = context.Settings.Subscription.SessionHostsId },
                }
                    .Where(pair => pair.Id == context.Settings.Subscription.TenantId)
                    .Select(pair => new Finding(
                        $"subscription.{pair.Key}",
                        $"is {pair.Id}, which is subscription.tenant_id too.",
                        "az account show prints both: id is the subscription, tenantId the tenant."
                    )),
        },
    ];

    private static bool IsAllowed(ArmIdField field, ArmId id) => field.Types.Any(id.Is);

    // what people take a logical network for
    private static bool IsTrap(ArmIdField field, ArmId id) =>
        field.Types.Contains(ArmTypes.LogicalNetwork)
        && (id.Is($"{ArmTypes.LogicalNetwork}/subnets") || id.Is(ArmTypes.VirtualNetwork) || id.Is(ArmTypes.Subnet));

    private static string HintFor(ArmId id) =>
        id.Is(ArmTypes.OldLogicalNetwork) ? "virtualNetworks is the older name; give the id that ends with /logicalNetworks/<name>."
        : id.ResourceType.StartsWith(ArmTypes.ComputeGallery, StringComparison.OrdinalIgnoreCase)
            ? "Azure Local has no machines from a compute gallery: import the version as a gallery image of the cluster, and give the id of that."
        : "The JSON view of the resource in the portal shows its id.";

    private static IEnumerable<AdoptedName> Adopted(AvdSettings settings) =>
        [
            new("key_vault", settings.KeyVault?.Name, settings.KeyVault?.ExistingId),
            new("monitoring.log_analytics", settings.Monitoring?.LogAnalytics?.Name, settings.Monitoring?.LogAnalytics?.ExistingId),
            new("monitoring.action_group", settings.Monitoring?.ActionGroup?.Name, settings.Monitoring?.ActionGroup?.ExistingId),
            new("backup.vault", settings.Backup?.Vault?.Name, settings.Backup?.Vault?.ExistingId),
            .. SettingsPlaces
                .StorageAccounts(settings)
                .Select(account => new AdoptedName(account.Path, account.Value.Name, account.Value.ExistingId)),
        ];

    private sealed record AdoptedName(string Path, string? Name, ArmId? Id);
}

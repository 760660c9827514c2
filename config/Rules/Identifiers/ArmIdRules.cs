using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Valid ids of the wrong resource: AVD0100 to AVD0109.</summary>
internal static class ArmIdRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0100",
            Title = "An id belongs to a resource of another type",
            Cause = "Each setting accepts resources of certain types. Azure detects a wrong type only during the deployment.",
            Example =
                "monitoring:\n  log_analytics:\n    existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
            Remedy = "Copy the id from the JSON view of the correct resource in the portal.",
            Source = new("Configuration", "docs/configuration.md#forms-of-values"),
            Reads = Places.Everywhere,
            Check = static context =>
                ArmIdFields.All.SelectMany(field =>
                    field
                        .Find(context.Settings)
                        .Where(place => !IsTrap(field, place.Value) && !IsAllowed(field, place.Value))
                        .Select(place => new Finding(
                            place.Path,
                            $"is the id of a {place.Value.ResourceType} named '{place.Value.Name}', but must be the id of {field.Noun}: {string.Join(" or ", field.Types)}.",
                            HintFor(place.Value)
                        ))
                ),
        },
        new()
        {
            Code = "AVD0101",
            Title = "A subnet or a virtual network is used as a logical network",
            Cause =
                "Network interfaces on Azure Local refer to the logical network itself. "
                + "Its subnets have no ids, and a virtual network in Azure is not a logical network.",
            Example =
                "network:\n  logical_networks:\n    - name: lnet\n"
                + "      existing_id: /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.AzureStackHCI/logicalNetworks/lnet/subnets/default",
            Remedy = "Use the id that ends with /logicalNetworks/<name>.",
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
                            $"is '{place.Value}', a {place.Value.ResourceType}, but must be the id of the logical network itself.",
                            place.Value.Is($"{ArmTypes.LogicalNetwork}/subnets")
                                ? "Remove /subnets and everything after it."
                                : "Machines on Azure Local cannot use a virtual network in Azure. Use the id that ends with /logicalNetworks/<name>."
                        ))
                ),
        },
        new()
        {
            Code = "AVD0102",
            Title = "A resource of Azure Local is in another subscription",
            Cause =
                "subscription.session_hosts_id sets the subscription of machines, networks, images and storage paths. This id is in another subscription.",
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
                                    ? "Correct the wrong one."
                                    : "Set subscription.session_hosts_id if Azure Local is in a separate subscription."
                            ))
                            .AsOne()
                    );
            },
        },
        new()
        {
            Code = "AVD0103",
            Title = "The name does not match existing_id",
            Cause =
                "existing_id refers to a resource that exists, so a name for a new one has no effect. A name in a layer below the id is valid: "
                + "it is for stacks that create the resource.",
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
                        $"is '{pair.Name}', but has no effect, because {pair.Path}.existing_id uses '{pair.Id!.Name}'."
                    )),
        },
        new()
        {
            Code = "AVD0104",
            Title = "Tenant and subscription have the same id",
            Cause = "A tenant and a subscription never share an id. One of the two ids is wrong.",
            Example = "subscription:\n  tenant_id: 11111111-1111-1111-1111-111111111111\n  id: 11111111-1111-1111-1111-111111111111",
            Remedy = "Look up both ids: az account show.",
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
                        $"is {pair.Id}, which is also subscription.tenant_id.",
                        "az account show prints both: id is the subscription, tenantId the tenant."
                    )),
        },
    ];

    private static bool IsAllowed(ArmIdField field, ArmId id) => field.Types.Any(id.Is);

    // what is often mistaken for a logical network
    private static bool IsTrap(ArmIdField field, ArmId id) =>
        field.Types.Contains(ArmTypes.LogicalNetwork)
        && (id.Is($"{ArmTypes.LogicalNetwork}/subnets") || id.Is(ArmTypes.VirtualNetwork) || id.Is(ArmTypes.Subnet));

    private static string HintFor(ArmId id) =>
        id.Is(ArmTypes.OldLogicalNetwork) ? "virtualNetworks is the older name. Use the id that ends with /logicalNetworks/<name>."
        : id.ResourceType.StartsWith(ArmTypes.ComputeGallery, StringComparison.OrdinalIgnoreCase)
            ? "Azure Local cannot start machines from a compute gallery. Import the version as a gallery image of the cluster, and use the id of that image."
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

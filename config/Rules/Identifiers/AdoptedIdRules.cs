using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Ids of resources that cannot exist, or whose name another setting uses: AVD0175 and AVD0176.</summary>
internal static class AdoptedIdRules
{
    private const string Portal = "The JSON view of the resource in the portal shows its id.";

    private static readonly ImmutableDictionary<string, NamingRule> Names = new Dictionary<string, NamingRule>
    {
        [ArmTypes.KeyVault] = NamingRules.KeyVault,
        [ArmTypes.StorageAccount] = NamingRules.StorageAccount,
        [ArmTypes.LogAnalyticsWorkspace] = NamingRules.LogAnalyticsWorkspace,
        [ArmTypes.RecoveryVault] = NamingRules.RecoveryVault,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0175",
            Title = "An id contains an invalid name",
            Cause =
                "The resource group or the resource in the id has a character or a length that Azure rejects, so it cannot exist. "
                + "Often the name is a placeholder or a variable that was not replaced.",
            Example =
                "key_vault:\n  existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/<group>/providers/Microsoft.KeyVault/vaults/kv-contoso",
            Remedy = "Copy the id from the JSON view of the resource in the portal.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                ArmIdFields.All.SelectMany(field => field.Find(context.Settings)).Select(Impossible).OfType<Finding>(),
        },
        new()
        {
            Code = "AVD0176",
            Title = "A new storage account has the name of an existing one",
            Cause =
                "Storage account names are globally unique. Another setting refers to an existing account by its id, and the new account would have the same name.",
            Example =
                "storage:\n  witness: {name: stcontosoapps}\n  app_attach: {account: {existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/"
                + "Microsoft.Storage/storageAccounts/stcontosoapps}}",
            Remedy = "Set existing_id there as well, or use another name.",
            Source = new("Storage account overview", "https://learn.microsoft.com/azure/storage/common/storage-account-overview"),
            Reads = Places.Everywhere,
            Check = static context =>
            {
                var taken = ArmIdFields
                    .All.SelectMany(field => field.Find(context.Settings))
                    .Where(place => place.Value.Is(ArmTypes.StorageAccount))
                    .DistinctBy(place => place.Value.Name, StringComparer.OrdinalIgnoreCase)
                    .ToDictionary(place => place.Value.Name, place => place.Path, StringComparer.OrdinalIgnoreCase);
                return SettingsPlaces
                    .StorageAccounts(context.Settings)
                    .Where(account => account.Value.ExistingId is null)
                    .Each("name", account => account.Name)
                    .Where(place => taken.ContainsKey(place.Value))
                    .Select(place => new Finding(
                        place.Path,
                        $"is '{place.Value}', the name of the existing account that {taken[place.Value]} refers to."
                    ));
            },
        },
    ];

    private static Finding? Impossible(Place<ArmId> place) =>
        NamingRules.ResourceGroup.FaultOf(place.Value.ResourceGroup) is { } group
            ? new(
                place.Path,
                $"contains the resource group '{VisibleText.Of(place.Value.ResourceGroup)}', which {group}; Azure accepts no such name.",
                Portal
            )
        : Names.TryGetValue(place.Value.ResourceType, out var rule) && rule.FaultOf(place.Value.Name) is { } name
            ? new(
                place.Path,
                $"contains {rule.Noun} '{VisibleText.Of(place.Value.Name)}', which {name}, but {rule.Noun} has {rule.Least} to {rule.Most} characters: {rule.Words}.",
                Portal
            )
        : null;
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration;

/// <summary>Ids that were not filled in: AVD0170.</summary>
internal static class PlaceholderRules
{
    private const string Hint = "az account show prints the ids of subscription and tenant.";

    private static readonly Rule IdsAreFilledIn = new(
        new()
        {
            Code = "AVD0170",
            Title = "A placeholder stands where an id belongs",
            Cause = "Azure draws ids at random. One of a single digit, or one that is counted up, comes from an example: no tenant and no subscription has it.",
            Example = "subscription:\n  id: 11111111-1111-1111-1111-111111111111",
            Remedy = "Put the id of the tenant or the subscription there: az account show.",
            Source = "observed",
        },
        Severity.Error,
        Places.Everywhere,
        static context => OfSubscription(context.Settings.Subscription)
            .Concat(ArmIdFields.All.SelectMany(field => field.Find(context.Settings)).Where(place => PlaceholderIds.Has(place.Value.SubscriptionId))
                .Select(place => new Finding(place.Path, $"{place.Path} is in the subscription {place.Value.SubscriptionId}, which is a placeholder.", Hint))));

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } = [IdsAreFilledIn];

    // zeros are no id at all, which is said where they are read
    private static IEnumerable<Finding> OfSubscription(SubscriptionSettings? subscription) => subscription is null ? [] :
        new[] { ("tenant_id", (Guid?)subscription.TenantId), ("id", subscription.Id), ("session_hosts_id", subscription.SessionHostsId) }
            .Where(pair => pair.Item2 is { } id && id != Guid.Empty && PlaceholderIds.Has(id))
            .Select(pair => new Finding($"subscription.{pair.Item1}", $"subscription.{pair.Item1} is {pair.Item2}, which is a placeholder.", Hint));
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Ids that are placeholders or belong to something else: AVD0170 and AVD0189.</summary>
internal static class PlaceholderRules
{
    private const string Hint = "az account show prints the subscription id and the tenant id.";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD0170",
            Title = "A placeholder is used as an id",
            Cause =
                "Azure creates random ids. An id of a single digit, or of digits in sequence, comes from an example. No tenant and no subscription has it.",
            Example = "subscription:\n  id: 11111111-1111-1111-1111-111111111111",
            Remedy = "Use the id of the tenant or the subscription: az account show.",
            Source = Source.Observed("Azure creates random ids; ids in examples are often digits in sequence"),
            Reads = Places.Everywhere,
            Check = static context =>
                OfSubscription(context.Settings.Subscription)
                    .Concat(
                        ArmIdFields
                            .All.SelectMany(field => field.Find(context.Settings))
                            .Where(place => PlaceholderIds.Has(place.Value.SubscriptionId))
                            .Select(place => new Finding(
                                place.Path,
                                $"is in the subscription {place.Value.SubscriptionId}, which is a placeholder.",
                                Hint
                            ))
                    ),
        },
        new()
        {
            Code = "AVD0189",
            Title = "The tenant or subscription id belongs to something else",
            Cause =
                "Microsoft's application ids and the ids of built-in roles are the same in every tenant. No tenant or subscription has such an id. "
                + "Personal accounts have no subscription.",
            Example = "subscription:\n  tenant_id: 00000003-0000-0000-c000-000000000000    # Microsoft Graph",
            Remedy = Hint,
            Source = new(
                "Verify first-party Microsoft applications in sign-in reports",
                "https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in"
            ),
            Reads = Places.Everywhere,
            Check = static context =>
                Ids(context.Settings.Subscription)
                    .Select(static pair => new
                    {
                        pair.Path,
                        pair.Id,
                        Noun = NounOf(pair.Id),
                    })
                    .Where(static pair => pair.Noun is not null)
                    .Select(static pair => new Finding(pair.Path, $"is {pair.Id}, the id of {pair.Noun}.", Hint)),
        },
    ];

    private static IEnumerable<Finding> OfSubscription(SubscriptionSettings? subscription) =>
        Ids(subscription)
            .Where(static pair => PlaceholderIds.Has(pair.Id))
            .Select(static pair => new Finding(pair.Path, $"is {pair.Id}, which is a placeholder.", Hint));

    // an id of zeros is rejected where it is read
    private static IEnumerable<GivenId> Ids(SubscriptionSettings? subscription) =>
        subscription is null
            ? []
            : new GivenId[]
            {
                new("subscription.tenant_id", subscription.TenantId),
                new("subscription.id", subscription.Id),
                new("subscription.session_hosts_id", subscription.SessionHostsId ?? Guid.Empty),
            }.Where(static pair => pair.Id != Guid.Empty);

    private static string? NounOf(Guid id) =>
        WellKnownApplications.TryFind(id, out var application) ? $"the application {application}"
        : BuiltInRoles.TryFind(id, out var role) ? $"the role {role.Name}"
        : PlaceholderIds.IsTenantWithoutSubscriptions(id) ? "the tenant of personal accounts"
        : null;

    private sealed record GivenId(string Path, Guid Id);
}

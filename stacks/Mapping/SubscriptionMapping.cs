using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Stacks.Subscriptions;
using Pulumi;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>The subscriptions that a stack makes something in: its own, that of the machines, and those of what it adds to or grants on elsewhere.</summary>
public static class SubscriptionMapping
{
    /// <summary>The key of the subscription of the control plane. Identity: it is in the name of the provider.</summary>
    public const string ControlPlane = "control-plane";

    /// <summary>The key of the machines' subscription, where it is another one.</summary>
    public const string SessionHosts = "session-hosts";

    /// <summary>The args of the subscriptions.</summary>
    /// <param name="settings">The settings of the stack.</param>
    /// <param name="controlPlane">What is deployed of the control plane; null where another stack deploys it.</param>
    /// <param name="others">Full ARM ids of what machines of this stack ask Azure for: host pools that they register in, accounts of witnesses.</param>
    public static AzureSubscriptionsArgs ArgsFrom(
        AvdSettings settings,
        ControlPlaneArgs? controlPlane,
        params IEnumerable<string> others
    ) =>
        new()
        {
            TenantId = settings.Subscription.TenantId.ToString(),
            Environment = CloudFacts.Of(settings.Subscription.Cloud).Environment,
            Subscriptions = SubscriptionsOf(settings.Subscription, controlPlane, others),
            Failure = unreached =>
                ForeseenFault.EndRunAsync<ImmutableArray<Resource>>(SubscriptionDiagnostics.Unreached(unreached, settings.Subscription)),
        };

    /// <summary>The subscriptions, the control plane's first. One that is only referred to, by an id, is not among them: nobody need reach it.</summary>
    public static ImmutableArray<SubscriptionDefinition> SubscriptionsOf(
        SubscriptionSettings settings,
        ControlPlaneArgs? controlPlane,
        params IEnumerable<string> others
    )
    {
        var own = settings.Id.ToString();
        var machines = EstateSubscriptions.OfMachines(settings).ToString();
        return
        [
            .. new[] { new SubscriptionDefinition(ControlPlane, own), new SubscriptionDefinition(SessionHosts, machines) }
                .Concat(
                    (controlPlane is null ? [] : ScopesElsewhere(controlPlane))
                        .Concat(others)
                        .Select(ArmIdText.SubscriptionOf)
                        .OfType<string>()
                        .Select(id => id.ToLowerInvariant())
                        .Order(StringComparer.Ordinal)
                        .Select(id => new SubscriptionDefinition(id, id))
                )
                .DistinctBy(subscription => subscription.Id),
        ];
    }

    // ids of what exists and gets something of ours
    private static IEnumerable<string> ScopesElsewhere(ControlPlaneArgs args)
    {
        var grants = args.Grants;
        if (Adopted(args.KeyVault) is { } vault && (args.Pools.Any(pool => pool.Token?.SecretName is not null) || !grants.KeyVault.IsEmpty))
            yield return vault;
        foreach (var plan in args.Pools)
            if (Adopted(plan.HostPool) is { } pool && !plan.Grants.HostPool.IsEmpty)
                yield return pool;
        if (Adopted(args.LogAnalytics) is { } logs && !(grants.LogAnalytics.IsEmpty && grants.AlertIdentity.IsEmpty))
            yield return logs;
        foreach (var plan in args.StorageAccounts)
            if (
                Adopted(plan.Account) is { } account
                && !(plan.Existing.Shares.IsEmpty && grants.StorageAccounts.GetValueOrDefault(plan.Purpose, []).IsEmpty)
            )
                yield return account;
        foreach (var custom in grants.Custom)
            if (custom.Scope is { } scope)
                yield return scope;
    }

    private static string? Adopted<T>(Adoptable<T> thing) => thing.Match<string?>(_ => null, id => id);
}

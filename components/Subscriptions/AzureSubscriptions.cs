using System.Collections.Immutable;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Subscriptions;

/// <summary>
/// The subscriptions that are deployed into, each with a provider that names subscription, tenant and cloud. Without one, azure-native follows the default
/// subscription of whoever is signed in (source: Pulumi azure-native, provider configuration).
/// </summary>
public sealed class AzureSubscriptions : ComponentResource, IPhased
{
    // source: Azure Resource Manager, subscription states; the others can be written to
    private static readonly ImmutableArray<string> ClosedStates = ["Disabled", "Deleted"];

    /// <summary>Makes the providers, and asks through each whether the login sees its subscription.</summary>
    public AzureSubscriptions(string name, AzureSubscriptionsArgs args, ComponentResourceOptions? options = null)
        : base("avd:subscriptions:AzureSubscriptions", name, options)
    {
        ImmutableArray<(SubscriptionDefinition Subscription, ProviderResource Provider)> providers =
        [
            .. args.Subscriptions.Select(subscription => (subscription, (ProviderResource)ProviderOf(name, subscription, args))),
        ];
        Providers = new SubscriptionProviders(
            providers.ToImmutableDictionary(entry => entry.Subscription.Id.ToLowerInvariant(), entry => entry.Provider)
        );
        Reached = Output.Create(ReachAsync(providers, args.Failure));
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The provider of each subscription.</summary>
    public SubscriptionProviders Providers { get; }

    /// <summary>
    /// Empty, once the login is known to see all subscriptions; else it fails. A component that depends on it is not registered before, and so nothing below it:
    /// one failure is reported, not one for each resource.
    /// </summary>
    public Output<ImmutableArray<Resource>> Reached { get; }

    private AzureNative.Provider ProviderOf(string name, SubscriptionDefinition subscription, AzureSubscriptionsArgs args) =>
        new AzureNative.Provider(
            $"{name}-{subscription.Key}",
            new()
            {
                SubscriptionId = subscription.Id,
                TenantId = args.TenantId,
                Environment = args.Environment,
            },
            this.Child()
        );

    private static async Task<ImmutableArray<Resource>> ReachAsync(
        ImmutableArray<(SubscriptionDefinition Subscription, ProviderResource Provider)> providers,
        Func<ImmutableArray<UnreachedSubscription>, Task<ImmutableArray<Resource>>> failure
    )
    {
        var unreached = ImmutableArray.CreateBuilder<UnreachedSubscription>();
        foreach (var (subscription, provider) in providers)
            if (await LookAsync(subscription, provider).ConfigureAwait(false) is { } found)
                unreached.Add(found);
        return unreached.Count == 0 ? [] : await failure(unreached.ToImmutable()).ConfigureAwait(false);
    }

    // Listing needs no right at the subscription itself: whoever may use one resource group of it sees it, too. It is a task and not an output, because the
    // failure of an output is reported as it is.
    private static async Task<UnreachedSubscription?> LookAsync(SubscriptionDefinition subscription, ProviderResource provider)
    {
        try
        {
            var listed = await AzureNative
                .Authorization.ListSubscriptions.InvokeAsync(null, new InvokeOptions { Provider = provider })
                .ConfigureAwait(false);
            return Judge(subscription, listed);
        }
        // the SDK throws a type of its own for a function that failed, which only the real package has
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new UnreachedSubscription(subscription, UnreachedKind.NoLogin, exception.Message, []);
        }
    }

    private static UnreachedSubscription? Judge(
        SubscriptionDefinition subscription,
        AzureNative.Authorization.ListSubscriptionsResult listed
    )
    {
        var seen = listed.Value.IsDefault ? [] : listed.Value;
        if (seen.FirstOrDefault(one => string.Equals(one.SubscriptionId, subscription.Id, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found.State is { } state && ClosedStates.Contains(state, StringComparer.OrdinalIgnoreCase)
                ? new(subscription, UnreachedKind.Disabled, state, [])
                : null;
        // the rest of a long list is not read: what is not on the first page may be on the next
        return string.IsNullOrEmpty(listed.NextLink)
            ? new(subscription, UnreachedKind.NotSeen, "", [.. seen.Select(one => one.SubscriptionId).OfType<string>()])
            : null;
    }
}

/// <summary>Args of <see cref="AzureSubscriptions"/>.</summary>
public sealed record AzureSubscriptionsArgs
{
    /// <summary>The tenant (a GUID) that signs in; the subscriptions trust it.</summary>
    public required string TenantId { get; init; }

    /// <summary>The cloud, as azure-native calls it: <c>public</c>, <c>usgovernment</c> or <c>china</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The subscriptions, each once.</summary>
    public required ImmutableArray<SubscriptionDefinition> Subscriptions { get; init; }

    /// <summary>
    /// Ends a deployment whose login cannot use these subscriptions: what to say is not a component's to know. Its task stands in place of <see cref="AzureSubscriptions.Reached"/>.
    /// </summary>
    public required Func<ImmutableArray<UnreachedSubscription>, Task<ImmutableArray<Resource>>> Failure { get; init; }
}

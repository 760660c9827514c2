using System.Collections.Immutable;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Stacks.Subscriptions;

/// <summary>What can be wrong with the subscriptions of a deployment: AVD5030 to AVD5032.</summary>
public static class SubscriptionDiagnostics
{
    // more would fill the screen, and which one is meant is seen from a few
    private const int MostShown = 5;
    private const int LongestDetail = 400;

    private static readonly DiagnosticDescriptor AVD5030 = new()
    {
        Code = "AVD5030",
        Title = "The login does not reach a subscription",
        Cause =
            "Every resource goes to the subscription that the config names, never to the default one of the login. Whoever deploys is signed in to another tenant or cloud, "
            + "has no rights in the subscription, or is not signed in at all.",
        Example = "pulumi up after az login to another tenant than subscription.tenant_id.",
        Remedy =
            "Sign in as the message says. In a pipeline, set ARM_CLIENT_ID with ARM_CLIENT_SECRET, or ARM_USE_OIDC, for an identity that has rights in the subscription; "
            + "ARM_SUBSCRIPTION_ID and ARM_TENANT_ID do not matter. If the id is wrong, correct it in the config.",
        Source = new(
            "Pulumi, Azure Native: Installation & Configuration",
            "https://www.pulumi.com/registry/packages/azure-native/installation-configuration/"
        ),
    };

    private static readonly DiagnosticDescriptor AVD5031 = new()
    {
        Code = "AVD5031",
        Title = "A subscription is disabled",
        Cause =
            "A disabled subscription can be read, and nothing can be made or changed in it: its credit is used up, its payment failed, or its owner closed it.",
        Example = "subscription.id names a subscription whose spending limit is reached.",
        Remedy = "Have its owner enable it again, or name another subscription.",
        Source = new("Azure subscription states", "https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states"),
    };

    private static readonly DiagnosticDescriptor AVD5032 = new()
    {
        Code = "AVD5032",
        Title = "The stack's resources are in another subscription than the config says",
        Cause =
            "subscription.id was changed after the first deployment, or an earlier version of this program deployed to the default subscription of the login. Azure moves nothing: "
            + "what exists would stay where it is, what is new would go to the other subscription.",
        Example = "subscription.id changed in variables.prod.yml, and then pulumi up --stack prod.",
        Remedy =
            "Set subscription.id to where the resources are. To move the estate, make a new stack for the new subscription, and destroy the old one when its users have moved.",
        Source = new("The control plane", "docs/control-plane.md#subscriptions"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5030, AVD5031, AVD5032];

    /// <summary>The login does not reach some of the subscriptions.</summary>
    /// <param name="unreached">Which, and why not; at least one.</param>
    /// <param name="settings">The subscriptions of the config.</param>
    public static Diagnostic Unreached(ImmutableArray<UnreachedSubscription> unreached, SubscriptionSettings settings)
    {
        var disabled = unreached.All(one => one.Kind == UnreachedKind.Disabled);
        var cloud = CloudFacts.Of(settings.Cloud);
        return new(
            disabled ? "AVD5031" : "AVD5030",
            Severity.Error,
            null,
            "subscription",
            string.Join(' ', unreached.Select(one => SentenceOf(one, settings, cloud))),
            disabled ? "Have its owner enable it." : $"Sign in with: {CommandsFor(unreached[0], settings, cloud)}"
        );
    }

    /// <summary>What the stack has made is in another subscription.</summary>
    /// <param name="id">The ARM id of something that the stack has made.</param>
    /// <param name="expected">The subscription of the config.</param>
    public static Diagnostic Elsewhere(string id, Guid expected) =>
        AVD5032.At(
            null,
            "subscription.id",
            $"The host pool of this stack is '{id}', but subscription.id is {expected}.",
            "Set subscription.id to where the resources are, or make a new stack for the other subscription."
        );

    private static string SentenceOf(UnreachedSubscription one, SubscriptionSettings settings, CloudFacts cloud) =>
        one.Kind switch
        {
            UnreachedKind.NotSeen =>
                $"The login does not see the subscription {one.Subscription.Id} ({one.Subscription.Key}) in the tenant {settings.TenantId}, {cloud.Title}; it sees {Shown(one.Others)}.",
            UnreachedKind.Disabled =>
                $"The subscription {one.Subscription.Id} ({one.Subscription.Key}) is in the state {one.Detail}; nothing can be made in it.",
            UnreachedKind.NoLogin =>
                $"There is no login for the subscription {one.Subscription.Id} ({one.Subscription.Key}) in the tenant {settings.TenantId}, {cloud.Title}: {DetailOf(one.Detail)}.",
        };

    private static string Shown(ImmutableArray<string> others) =>
        others.IsEmpty
            ? "none"
            : string.Join(", ", others.Take(MostShown)) + (others.Length > MostShown ? $" and {others.Length - MostShown} more" : "");

    private static string CommandsFor(UnreachedSubscription one, SubscriptionSettings settings, CloudFacts cloud)
    {
        var choose = settings.Cloud == AzureCloud.Public ? "" : $"az cloud set --name {cloud.CliName} && ";
        return $"{choose}az login --tenant {settings.TenantId} && az account set --subscription {one.Subscription.Id}";
    }

    // what a provider says is foreign text, over many lines: one line of it, without what steers a terminal
    private static string DetailOf(string detail)
    {
        var line = string.Join(
            ' ',
            string.Concat(detail.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        return (line.Length > LongestDetail ? $"{line[..LongestDetail]}…" : line).TrimEnd('.');
    }
}

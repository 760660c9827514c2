using System.Collections.Immutable;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Stacks.Subscriptions;

/// <summary>Problems of the subscriptions of a deployment: AVD5030 to AVD5032.</summary>
public static class SubscriptionDiagnostics
{
    // more would fill the screen, and which one is meant is seen from a few
    private const int MostShown = 5;
    private const int LongestDetail = 400;

    private static readonly DiagnosticDescriptor AVD5030 = new()
    {
        Code = "AVD5030",
        Title = "The login has no access to a subscription",
        Cause =
            "Every resource is deployed to the subscription in the config, never to the default subscription of the login. The deploying identity is signed in to another tenant or cloud, "
            + "has no permissions in the subscription, or is not signed in.",
        Example = "pulumi up after az login to another tenant than subscription.tenant_id.",
        Remedy =
            "Sign in with the command in the message. In a pipeline, set ARM_CLIENT_ID with ARM_CLIENT_SECRET, or ARM_USE_OIDC, for an identity with permissions in the subscription; "
            + "ARM_SUBSCRIPTION_ID and ARM_TENANT_ID have no effect. If the id is wrong, correct it in the config.",
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
            "In a disabled subscription, resources can be read, but not created or changed. Its credit is used up, its payment failed, or its owner canceled it.",
        Example = "subscription.id names a subscription whose spending limit is reached.",
        Remedy = "Ask its owner to enable it again, or set another subscription.",
        Source = new("Azure subscription states", "https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states"),
    };

    private static readonly DiagnosticDescriptor AVD5032 = new()
    {
        Code = "AVD5032",
        Title = "The stack's resources are not in the subscription of the config",
        Cause =
            "subscription.id was changed after the first deployment, or an earlier version of this program deployed to the default subscription of the login. Azure does not move resources: "
            + "existing resources would stay, and new resources would go to the other subscription.",
        Example = "subscription.id is changed in variables.prod.yml, followed by pulumi up --stack prod.",
        Remedy =
            "Set subscription.id to the subscription of the resources. To move the estate, create a new stack for the new subscription, and destroy the old stack after its users have moved.",
        Source = new("The control plane", "docs/control-plane.md#subscriptions"),
    };

    /// <summary>All codes of this area, in order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD5030, AVD5031, AVD5032];

    /// <summary>The login has no access to some of the subscriptions.</summary>
    /// <param name="unreached">The subscriptions and the reasons; at least one.</param>
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
            disabled ? "Ask its owner to enable it." : $"Sign in with: {CommandsFor(unreached[0], settings, cloud)}"
        );
    }

    /// <summary>The resources of the stack are in another subscription.</summary>
    /// <param name="id">The ARM id of a resource of the stack.</param>
    /// <param name="expected">The subscription of the config.</param>
    public static Diagnostic Elsewhere(string id, Guid expected) =>
        AVD5032.At(null, "subscription.id", $"The host pool of this stack is '{id}', but subscription.id is {expected}.");

    private static string SentenceOf(UnreachedSubscription one, SubscriptionSettings settings, CloudFacts cloud) =>
        one.Kind switch
        {
            UnreachedKind.NotSeen =>
                $"The login has no access to the subscription {one.Subscription.Id} ({one.Subscription.Key}) in the tenant {settings.TenantId}, {cloud.Title}. Subscriptions with access: {Shown(one.Others)}.",
            UnreachedKind.Disabled =>
                $"The subscription {one.Subscription.Id} ({one.Subscription.Key}) is in the state {one.Detail}; no resources can be created in it.",
            UnreachedKind.NoLogin =>
                $"No login is available for the subscription {one.Subscription.Id} ({one.Subscription.Key}) in the tenant {settings.TenantId}, {cloud.Title}: {DetailOf(one.Detail)}.",
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

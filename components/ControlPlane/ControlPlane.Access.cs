using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using Pulumi;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>What hangs on the parts of the control plane, and what is granted around them.</summary>
public sealed partial class ControlPlane
{
    // once the workspace is there: every log goes to it
    private ResourceExtensions Extended(ImmutableArray<RoleGrant> grants, ImmutableArray<string> categories, string? destination = null) =>
        new()
        {
            RoleAssignments = grants,
            Logs = categories.IsEmpty ? null : new LogRouting(LogAnalytics.Id, categories) { DestinationType = destination },
        };

    // roles on the machines, among them the power role, which the scaling plan needs first
    private ImmutableArray<Resource> GrantOnHosts()
    {
        var made = ImmutableArray.CreateBuilder<Resource>();
        var subscription = _args.SessionHostSubscriptionId ?? _args.SubscriptionId;
        var provider = _args.Providers.For($"/subscriptions/{subscription}");
        if (
            _args.SessionHostResourceGroup is { } hosts
            && Grant("hosts-rg", MakeOrAdoptGroup($"{_name}-hosts-rg", hosts, subscription).Id, _args.Grants.SessionHostGroup, provider)
                is { } onGroup
        )
            made.Add(onGroup);
        foreach (var further in _args.FurtherHostGroups)
        {
            if (
                Grant(
                    $"hosts-{further.Key}-rg",
                    MakeOrAdoptGroup($"{_name}-hosts-{further.Key}-rg", further.Group, subscription).Id,
                    further.Grants,
                    provider
                ) is
                { } onFurther
            )
                made.Add(onFurther);
        }

        if (
            _args.SessionHostSubscriptionId is not null
            && Grant("hosts-subscription", $"/subscriptions/{subscription}", _args.Grants.SessionHostSubscription, provider, retain: true)
                is { } onSubscription
        )
            made.Add(onSubscription);
        return made.ToImmutable();
    }

    // roles on the group as a whole, on its subscription, and at scopes of the config's own
    private void GrantAround(ResourceGroupReference group)
    {
        Grant("rg", group.Id, _args.Grants.ResourceGroup, null);
        Grant("subscription", $"/subscriptions/{_args.SubscriptionId}", _args.Grants.Subscription, null, retain: true);
        // a scope that is written out may be anything that is made here
        ImmutableArray<Resource> made = [.. _parts];
        foreach (var custom in _args.Grants.Custom)
        {
            if (custom.Scope is { } scope)
                Grant(custom.Key, scope, custom.Grants, _args.Providers.For(scope), custom.IsShared, custom.IsShared ? [] : made);
            else
                Grant(custom.Key, group.Id, custom.Grants, null);
        }
    }

    // null where nobody gets anything; the provider is that of the scope's subscription, or null for the control plane's
    private RoleAssignments? Grant(
        string key,
        Input<string> scope,
        ImmutableArray<RoleGrant> grants,
        ProviderResource? provider,
        bool retain = false,
        params ImmutableArray<Resource> after
    ) =>
        grants.IsEmpty
            ? null
            : Part(
                new RoleAssignments(
                    $"{_name}-{key}-access",
                    new()
                    {
                        Scope = scope,
                        Grants = grants,
                        Retain = retain,
                        After = after,
                    },
                    this.ChildComponent(provider)
                )
            );
}

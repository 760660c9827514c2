using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using AvdPulumi.Components.Platform;
using Pulumi;

namespace AvdPulumi.Components.ControlPlane;

/// <summary>What hangs on the parts of the control plane, and what is granted around them.</summary>
public sealed partial class ControlPlane
{
    // enough for a mark that tells scopes apart, whatever their place in the list
    private const int CustomKeyLength = 20;

    // once the workspace is there: every log goes to it
    private ResourceExtensions Extended(ImmutableArray<RoleGrant> grants, ImmutableArray<string> categories, string? destination = null) => new()
    {
        RoleAssignments = grants,
        Logs = categories.IsEmpty ? null : new LogRouting(LogAnalytics.Id, categories) { DestinationType = destination },
    };

    // roles on the machines, among them the power role, which the scaling plan needs first
    private ImmutableArray<Resource> GrantOnHosts()
    {
        var made = ImmutableArray.CreateBuilder<Resource>();
        if (_args.SessionHostResourceGroup is { } hosts && Grant("hosts-rg", MakeOrAdoptGroup($"{_name}-hosts-rg", hosts).Id, _args.Grants.SessionHostGroup) is { } onGroup)
            made.Add(onGroup);
        if (_args.SessionHostSubscriptionId is { } subscription
            && Grant("hosts-subscription", $"/subscriptions/{subscription}", _args.Grants.SessionHostSubscription) is { } onSubscription)
            made.Add(onSubscription);
        return made.ToImmutable();
    }

    // roles on the group as a whole, and at scopes of the config's own
    private void GrantAround(ResourceGroupReference group)
    {
        var grants = _args.Grants;
        Grant("rg", group.Id, grants.ResourceGroup);
        foreach (var custom in grants.Custom) Grant(custom.Scope is null ? "custom" : FittedName.Marked("custom", custom.Scope, CustomKeyLength), custom.Scope is { } scope ? AfterAll(scope) : group.Id, custom.Grants);
    }

    // null where nobody gets anything
    private RoleAssignments? Grant(string key, Input<string> scope, ImmutableArray<RoleGrant> grants) => grants.IsEmpty
        ? null
        : Part(new RoleAssignments($"{_name}-{key}-access", new() { Scope = scope, Grants = grants }, this.ChildComponent()));

    // a scope of the config's own may be something that is made here: it carries the others with it, so that it comes after them
    private Output<string> AfterAll(string scope) =>
        Output.All(ApplicationGroups.Select(group => group.Id).Concat([KeyVault.Id, LogAnalytics.Id, HostPool.Id, Workspace.Id])).Apply(_ => scope);
}

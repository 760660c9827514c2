using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>A host pool or a workspace of another stack or team: AVD2112 to AVD2114.</summary>
internal static class AdoptedPoolRules
{
    private const string HostPoolId = "host_pool.existing_id";
    private const string WorkspaceId = "workspace.existing_id";

    // capacity, groups and roles follow from the others, which say what the pool is
    private static readonly ImmutableArray<string> OfHostPool =
    [
        "host_pool.friendly_name",
        "host_pool.description",
        "host_pool.load_balancer_type",
        "host_pool.personal_assignment_type",
        "host_pool.validation_environment",
        "host_pool.public_network_access",
        "host_pool.rdp_properties",
        "host_pool.agent_update",
        "registration.secret_name",
    ];

    // still read with a token for each host, because that does not change the pool
    private static readonly ImmutableArray<string> OfPoolToken = ["registration.token_lifetime", "registration.rotation_key"];

    private static readonly ImmutableArray<string> OfWorkspace =
    [
        "workspace.friendly_name",
        "workspace.description",
        "workspace.public_network_access",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2112",
            Title = "The name differs from the existing host pool or workspace",
            Cause = "existing_id identifies the resource, and alerts and derived names use name. Both must name the same resource.",
            Example =
                "host_pool:\n  name: hp-contoso\n  existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/"
                + "hostPools/hp-desktops",
            Remedy = "Set name to the last part of existing_id.",
            Source = new("Several host pools", "docs/pools.md#what-another-stack-or-team-owns"),
            Reads = ["host_pool", "workspace"],
            Check = static context =>
                [
                    .. NameOf("host_pool", context.Settings.HostPool.Name, context.Settings.HostPool.ExistingId),
                    .. NameOf("workspace", context.Settings.Workspace.Name, context.Settings.Workspace.ExistingId),
                ],
        },
        new()
        {
            Code = "AVD2113",
            Title = "A setting has no effect on an adopted host pool or workspace",
            Cause =
                "The program uses a host pool or workspace with existing_id as it is and does not apply the setting. For example, a redirection that is turned off here stays on.",
            Example =
                "host_pool:\n  name: hp-contoso\n  existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/"
                + "hostPools/hp-contoso\n  rdp_properties: {clipboard: false}",
            Remedy =
                "Remove the setting, and change it where the resource is managed. In a layer below existing_id, the setting may stay: it applies to stacks and pools that create the resource.",
            Source = new("Several host pools", "docs/pools.md#what-another-stack-or-team-owns"),
            Reads = ["host_pool", "workspace", "registration"],
            Check = static context =>
                [
                    .. Ignored(
                        context,
                        HostPoolId,
                        context.Settings.HostPool.ExistingId,
                        PoolTokens.AreMade(context.Settings) ? [.. OfHostPool, .. OfPoolToken] : OfHostPool
                    ),
                    .. Ignored(context, WorkspaceId, context.Settings.Workspace.ExistingId, OfWorkspace),
                ],
        },
        new()
        {
            Code = "AVD2114",
            Title = "The owner of the workspace must add the application groups",
            Cause =
                "A workspace has one list of application groups. Azure has no call that adds one group: each call writes the whole list (Register-AzWvdApplicationGroup in PowerShell reads the list "
                + "and writes it with one more group). The program creates the application groups, but only the owner of the workspace can list them. Until then, users do not see them.",
            Example =
                "workspace:\n  name: ws-contoso\n  existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/"
                + "workspaces/ws-contoso",
            Remedy =
                "Send the ids in the stack output applicationGroupResourceIds to the owner of the workspace, or use a workspace of your own.",
            Source = new("Workspaces - Update", "https://learn.microsoft.com/rest/api/desktopvirtualization/workspaces/update"),
            Severity = Severity.Note,
            OverPools = true,
            Reads = AvdEstate.Reads,
            Check = static context =>
                context
                    .Estate.OwnFeeds.Where(feed => feed.IsAdopted)
                    .Select(feed =>
                        Finding.Sentence(
                            feed.PathOf(WorkspaceId),
                            $"The program does not manage the workspace '{feed.Settings.Name}', so it does not list {GroupsOf(feed, context.Estate.Share)} in it. Users see them after its owner adds them."
                        )
                    ),
        },
    ];

    private static string GroupsOf(EstateFeed feed, StackShare share) =>
        string.Join(
            ", ",
            feed.Pools.Where(pool => share.Has(pool.Name))
                .SelectMany(pool => pool.Settings.ApplicationGroups)
                .Select(published => $"'{published.Name}'")
        );

    private static IEnumerable<Finding> NameOf(string section, string name, ArmId? existing)
    {
        if (existing is not null && !string.Equals(existing.Name, name, StringComparison.OrdinalIgnoreCase))
            yield return new(
                $"{section}.name",
                $"is '{name}', but {section}.existing_id names '{existing.Name}'.",
                $"Use '{existing.Name}'."
            );
    }

    private static IEnumerable<Finding> Ignored(RuleContext context, string id, ArmId? existing, ImmutableArray<string> paths)
    {
        if (existing is null)
            return [];
        var ignored = paths.Where(path => context.IsGivenBeside(path, id)).ToList();
        if (ignored.Count == 0)
            return [];
        var (have, them) = ignored.Count == 1 ? ("has", "it") : ("have", "them");
        return
        [
            Finding.Sentence(
                ignored[0],
                $"{string.Join(", ", ignored)} {have} no effect: {id} uses '{existing.Name}' as it is.",
                $"Remove {them}, or remove existing_id to create the resource."
            ),
        ];
    }
}

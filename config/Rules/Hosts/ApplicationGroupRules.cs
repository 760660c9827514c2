using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Application groups that contradict each other or their pool: AVD2020 to AVD2027, AVD2039 and AVD2040.</summary>
internal static class ApplicationGroupRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2020",
            Title = "More than one Desktop group",
            Cause = "A host pool can have only one application group of type Desktop. Azure refuses the second.",
            Example = "application_groups:\n  - {name: ag-desktop-a, type: Desktop}\n  - {name: ag-desktop-b, type: Desktop}",
            Remedy = "Keep one Desktop group, and add the users of the others to it.",
            Source = new(
                "Azure Virtual Desktop terminology",
                "https://learn.microsoft.com/azure/virtual-desktop/terminology#application-groups"
            ),
            Reads = ["application_groups"],
            Check = static context =>
                Groups(context)
                    .Where(static item => item.Group.Type == ApplicationGroupType.Desktop)
                    .Skip(1)
                    .Select(static item =>
                        Finding.Sentence(
                            $"{item.Path}.type",
                            $"'{item.Group.Name}' is another Desktop group, but a host pool can have only one."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2021",
            Title = "A RemoteApp group without apps",
            Cause =
                "A RemoteApp group publishes the apps in its list. If the list is empty, its users see nothing in their feed. Azure accepts an empty list.",
            Example = "application_groups:\n  - {name: ag-finance, type: RemoteApp}",
            Remedy = "List at least one app under applications, or remove the group.",
            Source = new(
                "Publish applications with RemoteApp in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/publish-applications-stream-remoteapp"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = static context =>
                Groups(context)
                    .Where(static item => item.Group is { Type: ApplicationGroupType.RemoteApp, Applications.IsEmpty: true })
                    .Select(static item =>
                        Finding.Sentence($"{item.Path}.applications", $"'{item.Group.Name}' is a RemoteApp group, but it has no apps.")
                    ),
        },
        new()
        {
            Code = "AVD2022",
            Title = "A Desktop group with apps",
            Cause = "A Desktop group publishes the whole desktop. Azure accepts apps only in RemoteApp groups.",
            Example =
                "application_groups:\n  - name: ag-desktop\n    type: Desktop\n    applications:\n      - {name: ledger, file_path: 'C:\\Ledger\\ledger.exe'}",
            Remedy = "Move the apps to a RemoteApp group.",
            Source = new(
                "Azure Virtual Desktop terminology",
                "https://learn.microsoft.com/azure/virtual-desktop/terminology#application-groups"
            ),
            Reads = ["application_groups"],
            Check = static context =>
                Groups(context)
                    .Where(static item => item.Group is { Type: ApplicationGroupType.Desktop, Applications.IsEmpty: false })
                    .Select(static item =>
                        Finding.Sentence(
                            $"{item.Path}.applications",
                            $"'{item.Group.Name}' is a Desktop group, but it has {item.Group.Applications.Length} {(item.Group.Applications.Length == 1 ? "app" : "apps")}."
                        )
                    ),
        },
        new()
        {
            Code = "AVD2023",
            Title = "Two application groups with the same name",
            Cause = "Application groups are in the same resource group. Azure does not distinguish their names by case.",
            Example = "application_groups:\n  - {name: ag-apps, type: RemoteApp}\n  - {name: AG-apps, type: RemoteApp}",
            Remedy = "Rename one application group. Names must differ by more than case.",
            Source = new(
                "Naming rules and restrictions for Azure resources",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
            ),
            Reads = ["application_groups"],
            Check = static context =>
                Repeats
                    .In(Groups(context), static item => item.Group.Name)
                    .Select(static item =>
                        Finding.Sentence($"{item.Path}.name", $"'{item.Group.Name}' is also the name of an earlier application group.")
                    ),
        },
        new()
        {
            Code = "AVD2024",
            Title = "An application group without users",
            Cause = "People get the role Desktop Virtualization User from the group's users or from rbac.users. Both are empty.",
            Example = "application_groups:\n  - {name: ag-desktop, type: Desktop}",
            Remedy = "Add a group of people to users, or to rbac.users for all application groups.",
            Source = new("Built-in Azure RBAC roles for Azure Virtual Desktop", "https://learn.microsoft.com/azure/virtual-desktop/rbac"),
            Severity = Severity.Warning,
            Reads = ["application_groups", "rbac.users"],
            Check = static context =>
                context.Settings.Rbac.Users.IsEmpty
                    ? Groups(context)
                        .Where(static item => item.Group.Users.IsEmpty)
                        .Select(static item =>
                            Finding.Sentence(
                                $"{item.Path}.users",
                                $"Nobody can use '{item.Group.Name}': its users and rbac.users are empty."
                            )
                        )
                    : [],
        },
        new()
        {
            Code = "AVD2025",
            Title = "No application group has the preferred type",
            Cause =
                "host_pool.preferred_app_group_type sets what people see first: the desktop (Desktop) or the apps (RailApplications). No application group has this type.",
            Example =
                "host_pool:\n  preferred_app_group_type: RailApplications\napplication_groups:\n  - {name: ag-desktop, type: Desktop}",
            Remedy =
                "Prefer a type that exists. RailApplications stands for RemoteApp groups. A personal pool has only a desktop and uses Desktop.",
            Source = new(
                "Preferred application group type behavior for pooled host pools in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/preferred-application-group-type"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool.type", "host_pool.preferred_app_group_type", "application_groups"],
            // the default prefers what need not be there: it matters only to those who may use both kinds
            Check = static context =>
                !context.IsGiven("host_pool.preferred_app_group_type")
                    ? []
                    : context.Settings.HostPool switch
                    {
                        { PreferredAppGroupType: PreferredAppGroupType.Desktop } pool
                            when !HasKind(context, ApplicationGroupType.Desktop) =>
                        [
                            NotThere(
                                "Desktop",
                                "Desktop",
                                pool.Type == HostPoolType.Personal ? "Add such a group." : "Use RailApplications, or add such a group."
                            ),
                        ],
                        { PreferredAppGroupType: PreferredAppGroupType.RailApplications } pool
                            when !HasKind(context, ApplicationGroupType.RemoteApp) =>
                        [
                            NotThere(
                                "RailApplications",
                                "RemoteApp",
                                pool.Type == HostPoolType.Personal ? "Use Desktop." : "Use Desktop, or add such a group."
                            ),
                        ],
                        _ => [],
                    },
        },
        new()
        {
            Code = "AVD2026",
            Title = "Nothing is shown in the feed",
            Cause =
                "If every application group has show_in_feed: false, the workspace is empty for everybody. If every app of a group has show_in_portal: false, the users of the group see nothing.",
            Example = "application_groups:\n  - {name: ag-desktop, type: Desktop, show_in_feed: false}",
            Remedy = "Show at least one application group, and at least one app of each RemoteApp group.",
            Source = new(
                "Application Groups - Create Or Update",
                "https://learn.microsoft.com/rest/api/desktopvirtualization/application-groups/create-or-update"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = static context =>
                context.Settings.ApplicationGroups is { IsEmpty: false } groups && groups.All(static group => !group.ShowInFeed)
                    ? [Finding.Sentence("application_groups[0].show_in_feed", "No application group is shown in the feed.")]
                    : Groups(context)
                        .Where(static item =>
                            item.Group is { ShowInFeed: true, Applications.IsEmpty: false }
                            && item.Group.Applications.All(static app => !app.ShowInPortal)
                        )
                        .Select(static item =>
                            Finding.Sentence(
                                $"{item.Path}.applications[0].show_in_portal",
                                $"No app of '{item.Group.Name}' is shown in the feed."
                            )
                        ),
        },
        new()
        {
            Code = "AVD2027",
            Title = "An application group that its users do not see",
            Cause =
                "People who can use both a Desktop group and a RemoteApp group of the same pool see only the type in host_pool.preferred_app_group_type.",
            Example =
                "host_pool:\n  preferred_app_group_type: Desktop\nrbac:\n  users: [*everybody]\napplication_groups:    # of both kinds",
            Remedy = "Assign the groups to different people, or use separate pools for desktop and apps.",
            Source = new(
                "Preferred application group type behavior for pooled host pools in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/preferred-application-group-type"
            ),
            Severity = Severity.Warning,
            Reads = ["host_pool", "application_groups", "rbac.users"],
            Check = static context =>
            {
                if (context.Settings.HostPool is { Type: HostPoolType.Personal } or { PreferredAppGroupType: PreferredAppGroupType.None })
                    return [];
                var hidden =
                    context.Settings.HostPool.PreferredAppGroupType == PreferredAppGroupType.Desktop
                        ? ApplicationGroupType.RemoteApp
                        : ApplicationGroupType.Desktop;
                var preferred = context.Settings.ApplicationGroups.Where(group => group.Type != hidden).ToList();
                var seen = preferred.SelectMany(static group => group.Users).Select(static user => user.ObjectId).ToHashSet();
                // rbac.users may use every group
                if (preferred.Count > 0)
                    seen.UnionWith(context.Settings.Rbac.Users.Select(static user => user.ObjectId));
                var everybody = preferred.Count > 0 && !context.Settings.Rbac.Users.IsEmpty;
                return Groups(context)
                    .Where(item => item.Group.Type == hidden && (everybody || item.Group.Users.Any(user => seen.Contains(user.ObjectId))))
                    .Select(item =>
                        Finding.Sentence(
                            $"{item.Path}.users",
                            $"Some users of '{item.Group.Name}' can also use a group of the preferred type, and see only that group."
                        )
                    );
            },
        },
        new()
        {
            Code = "AVD2039",
            Title = "A RemoteApp group in a personal pool",
            Cause = "A personal host pool publishes desktops only. RemoteApp groups belong to pooled host pools.",
            Example =
                "host_pool:\n  type: Personal\napplication_groups:\n  - name: ag-finance\n    type: RemoteApp\n    applications:\n      - {name: ledger, "
                + "file_path: 'C:\\Ledger\\ledger.exe'}",
            Remedy = "Use type Desktop, or publish the apps from a pooled host pool.",
            Source = new(
                "Preferred application group type behavior for pooled host pools in Azure Virtual Desktop",
                "https://learn.microsoft.com/azure/virtual-desktop/preferred-application-group-type"
            ),
            Reads = ["host_pool.type", "application_groups"],
            Check = static context =>
                context.Settings.HostPool.Type == HostPoolType.Personal
                    ? Groups(context)
                        .Where(static item => item.Group.Type == ApplicationGroupType.RemoteApp)
                        .Select(static item =>
                            Finding.Sentence(
                                $"{item.Path}.type",
                                $"'{item.Group.Name}' is a RemoteApp group, but host_pool.type is 'Personal', and a personal pool publishes desktops only."
                            )
                        )
                    : [],
        },
        new()
        {
            Code = "AVD2040",
            Title = "A friendly name that desktop users do not see",
            Cause =
                "Users see the name of the desktop in the group (SessionDesktop), not the name of the group. Azure creates the desktop with the group. ARM templates and Pulumi cannot set its name.",
            Example = "application_groups:\n  - {name: ag-desktop, type: Desktop, friendly_name: Contoso Desktop}",
            Remedy =
                "Remove friendly_name, and set the name of the desktop once after the deployment: az rest --method patch --url \"<id of the group>/desktops/SessionDesktop?api-version=2024-04-03\" "
                + "--body '{\"properties\":{\"friendlyName\":\"Contoso Desktop\"}}'. Update-AzWvdDesktop does the same.",
            Source = new(
                "Customize the feed for Azure Virtual Desktop users",
                "https://learn.microsoft.com/azure/virtual-desktop/customize-feed-for-virtual-desktop-users"
            ),
            Severity = Severity.Warning,
            Reads = ["application_groups"],
            Check = static context =>
                Groups(context)
                    .Where(static item => item.Group is { Type: ApplicationGroupType.Desktop, FriendlyName: not null })
                    .Select(static item =>
                        Finding.Sentence(
                            $"{item.Path}.friendly_name",
                            $"'{item.Group.FriendlyName}' is the friendly name of a Desktop group, but users see the name of its desktop, SessionDesktop.",
                            $"Remove it, and set the name of the desktop after the deployment: az rest --method patch --url \"<id of {item.Group.Name}>/desktops/SessionDesktop"
                                + "?api-version=2024-04-03\" --body '{\"properties\":{\"friendlyName\":\"...\"}}'."
                        )
                    ),
        },
    ];

    private static IEnumerable<GroupAt> Groups(RuleContext context) =>
        context.Settings.ApplicationGroups.Select(static (group, i) => new GroupAt(group, $"application_groups[{i}]"));

    private static bool HasKind(RuleContext context, ApplicationGroupType type) =>
        context.Settings.ApplicationGroups.Any(group => group.Type == type);

    private static Finding NotThere(string preferred, string kind, string hint) =>
        new("host_pool.preferred_app_group_type", $"is '{preferred}', but no application group has type {kind}.", hint);

    private sealed record GroupAt(ApplicationGroupSettings Group, string Path);
}

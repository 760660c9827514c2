using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Lookup;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Hosts;

/// <summary>Session hosts as separate resources: AVD2196 to AVD2199, AVD2215 to AVD2217.</summary>
internal static class HostRegistrationRules
{
    private const string PerHost = "registration.per_host";
    private const string Users = "session_host.assigned_users";
    private const string Drained = "session_host.drained";

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD2196",
            Title = "Registration per host uses a preview API",
            Cause =
                "Session hosts as resources and tokens for one host need version 2026-01-01-preview of the Azure Virtual Desktop API. Microsoft may change a preview, does not support it in "
                + "production, and has not documented how this one works.",
            Example = "registration: {per_host: true}",
            Remedy =
                "Test it on a pool without users first. Without it, hosts register with the token of the pool, and docs/runbooks/remove-a-host.md explains what a removed host leaves behind.",
            Source = new("Azure Virtual Desktop REST API", "https://learn.microsoft.com/rest/api/desktopvirtualization"),
            Severity = Severity.Note,
            Reads = ["registration"],
            Check = static context =>
                context.Settings.Registration.PerHost
                    ? [new(PerHost, "is true: session hosts and their tokens use the Azure preview API 2026-01-01-preview.")]
                    : [],
        },
        new()
        {
            Code = "AVD2197",
            Title = "The name of a session host is too long for its host pool",
            Cause =
                "A host pool identifies a session host by its computer name and domain. The API that creates session hosts accepts 3 to 48 characters.",
            Example =
                "registration: {per_host: true}\nsession_host: {prefix: avd-prod-fr}\ndomain: {fqdn: desktops.emea.corp.contoso-group.com}",
            Remedy = "Shorten session_host.prefix, or set registration.per_host to false to register hosts with the token of the pool.",
            Source = new(
                "REST specification, Microsoft.DesktopVirtualization",
                "https://github.com/Azure/azure-rest-api-specs/tree/main/specification/desktopvirtualization"
            ),
            Reads =
            [
                "registration",
                "session_host.prefix",
                "session_host.start_number",
                "session_host.number_digits",
                "session_host.clusters",
                "domain",
                "identity",
            ],
            Check = static context =>
                context.Settings.Registration.PerHost
                && RegisteredNames.LongestOf(context.Settings) is { } name
                && name.Length > NamingRules.SessionHost.Most
                    ?
                    [
                        Finding.Sentence(
                            PerHost,
                            $"'{name}' has {name.Length} characters, but registration.per_host allows at most {NamingRules.SessionHost.Most}."
                        ),
                    ]
                    : [],
        },
        new()
        {
            Code = "AVD2198",
            Title = "A host name that the pool does not have, or that is listed twice",
            Cause =
                "assigned_users and drained refer to hosts by computer name. A name without a host has no effect, and two spellings of the same name contradict each other.",
            Example = "session_host: {prefix: AVD, drained: [AVD-0001]}   # the hosts are AVD-001 to AVD-010",
            Remedy = "Use the computer names that avd preview shows, and list each name once.",
            Source = new("Registration per host", "docs/registration-per-host.md"),
            Reads = ["session_host"],
            Check = static context =>
                [
                    .. Strange(
                        context.Settings.SessionHost,
                        [.. context.Settings.SessionHost.Drained.Select((name, i) => new Place<string>(ItemPath.Of(Drained, i), name))]
                    ),
                    .. Strange(
                        context.Settings.SessionHost,
                        [.. context.Settings.SessionHost.AssignedUsers.Keys.Select(name => new Place<string>($"{Users}.{name}", name))]
                    ),
                ],
        },
        new()
        {
            Code = "AVD2199",
            Title = "Users are assigned to hosts of a pooled host pool",
            Cause = "Only the hosts of a personal host pool belong to one user. Azure refuses an assignment in a pooled host pool.",
            Example = "host_pool: {type: Pooled}\nsession_host: {assigned_users: {AVD-001: ada@contoso.com}}",
            Remedy = "Remove session_host.assigned_users, or set host_pool.type to Personal.",
            Source = new(
                "Configure personal desktop assignment",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-host-pool-personal-desktop-assignment-type"
            ),
            Reads = ["session_host.assigned_users", "host_pool.type"],
            Check = static context =>
                context.Settings is { SessionHost.AssignedUsers.IsEmpty: false, HostPool.Type: HostPoolType.Pooled }
                    ? [new(Users, "assigns users, but host_pool.type is Pooled.")]
                    : [],
        },
        new()
        {
            Code = "AVD2215",
            Title = "An assigned user is not a user principal name",
            Cause =
                "Azure Virtual Desktop assigns a personal desktop to a user principal name. It does not accept groups, object ids or DOMAIN\\user.",
            Example = "session_host: {assigned_users: {AVD-001: CONTOSO\\ada}}",
            Remedy = "Use the user principal name, such as ada@contoso.com.",
            Source = new(
                "Configure personal desktop assignment",
                "https://learn.microsoft.com/azure/virtual-desktop/configure-host-pool-personal-desktop-assignment-type"
            ),
            Reads = ["session_host.assigned_users"],
            Check = static context =>
                context
                    .Settings.SessionHost.AssignedUsers.Where(static user => !EmailAddress.TryCreate(user.Value, out _))
                    .Select(static user => new Finding($"{Users}.{user.Key}", $"is '{user.Value}', which is not a user principal name.")),
        },
        new()
        {
            Code = "AVD2216",
            Title = "Hosts are drained or assigned without registration.per_host",
            Cause = "The program can drain a host or assign its user only if the host is a separate resource: with registration.per_host.",
            Example = "session_host: {drained: [AVD-001]}   # registration.per_host is false",
            Remedy = "Set registration.per_host to true, or remove the key and drain or assign hosts in the Azure portal.",
            Source = new("Registration per host", "docs/registration-per-host.md"),
            Severity = Severity.Warning,
            Reads = ["registration", "session_host.assigned_users", "session_host.drained"],
            Check = static context =>
                context.Settings.Registration.PerHost
                    ? []
                    :
                    [
                        .. context.Settings.SessionHost.Drained.IsEmpty ? [] : Unread(Drained),
                        .. context.Settings.SessionHost.AssignedUsers.IsEmpty ? [] : Unread(Users),
                    ],
        },
        new()
        {
            Code = "AVD2217",
            Title = "A lock prevents the removal of hosts from their pool",
            Cause =
                "deployment.lock locks the resource group of the host pool, and with it the session hosts in the pool. Azure then refuses to delete a session host. No host can be removed or "
                + "replaced with a host from a new image.",
            Example = "deployment: {lock: CanNotDelete}\nregistration: {per_host: true}",
            Remedy =
                "Remove the lock before you remove or replace hosts, or set registration.per_host to false to register hosts with the token of the pool.",
            Source = new(
                "Lock your resources to protect your infrastructure",
                "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources"
            ),
            Severity = Severity.Warning,
            Reads = ["registration", "deployment.lock", "host_pool.existing_id"],
            Check = static context =>
                context.Settings is { Registration.PerHost: true, Deployment.Lock: not ResourceLock.None, HostPool.ExistingId: null }
                    ?
                    [
                        new(
                            PerHost,
                            $"is true, but deployment.lock is {context.Settings.Deployment.Lock}: Azure refuses to remove or replace a session host."
                        ),
                    ]
                    : [],
        },
    ];

    private static IEnumerable<Finding> Unread(string path) => [new(path, $"has no effect: registration.per_host is false.")];

    private static IEnumerable<Finding> Strange(SessionHostSettings hosts, ImmutableArray<Place<string>> named)
    {
        var ranges = HostNumbers.Of(hosts).ToList();
        foreach (
            var (path, name) in named.Where(item =>
                ComputerNames.NumberOf(hosts, item.Value) is not { } number
                || !ranges.Any(range => number >= range.First && number <= range.Last)
            )
        )
            yield return new(path, $"names '{name}', but the pool has no such host.");
        foreach (var same in named.GroupBy(item => item.Value, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()))
            yield return new(
                same.Last().Path,
                $"names '{same.Last().Value}', which is already listed.",
                "List each host once. Names do not differ by case."
            );
    }
}

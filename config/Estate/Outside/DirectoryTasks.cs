using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>What Active Directory and its DNS need. Nothing where no machine joins a domain.</summary>
internal static class DirectoryTasks
{
    private const Layers Machines = Layers.Hosts | Layers.Sofs;

    public static IEnumerable<OutsideTask> Of(AvdEstate estate)
    {
        var joins = estate.Settings.Domain is not null && (HostsJoin(estate) || !estate.FileServers.IsEmpty);
        if (joins)
        {
            yield return Directory(estate);
            yield return Time(estate.Settings.Domain!);
            if (!estate.FileServers.IsEmpty)
                yield return Dns(estate);
        }

        if (OpensShares(estate))
            yield return Encryption(estate);
        if (!estate.Endpoints.IsEmpty)
            yield return PrivateNames(estate);
    }

    /// <summary>Whether session hosts join Active Directory.</summary>
    internal static bool HostsJoin(AvdEstate estate) => estate.Settings.Identity.Pattern != IdentityPattern.EntraOnly;

    private static bool OpensShares(AvdEstate estate) =>
        !estate.FileServers.IsEmpty
        || (HostsJoin(estate) && estate.Accounts.Any(account => account.Settings.DirectoryService == DirectoryService.AD));

    private static OutsideTask Directory(AvdEstate estate) =>
        new()
        {
            Key = "directory",
            Title = estate.FileServers.IsEmpty
                ? "Organizational unit and rights of the join account"
                : $"Computer objects of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.ClusterName))}",
            Why = estate.FileServers.IsEmpty
                ? "The join account may make computers in the unit of the config and nowhere else. Without that right every join fails."
                : "The guest scripts run as SYSTEM on the first node and know no password of the domain. The objects of the cluster and of its access point must exist, and the first node's computer account must have full control of the cluster's.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check =
                "The script reads everything back and ends with a table without 'missing'. Let Active Directory replicate before the deployment.",
            Document = "docs/runbooks/prestage-directory.md",
            Layers = Machines,
            HasScript = true,
        };

    private static OutsideTask Dns(AvdEstate estate) =>
        new()
        {
            Key = "dns",
            Title = $"DNS records of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.AccessPoint))}",
            Why =
                "Users' profiles are opened by the name of the access point. Where the zone does not accept dynamic updates, or a record of that name has another owner, the cluster cannot register it.",
            When = OutsideTime.BeforeMachines,
            Who = "DNS administrators, after the task directory",
            Check =
                "The script resolves both names in the end: the cluster's to its address, the access point's to the addresses of the nodes.",
            Document = "docs/runbooks/prestage-directory.md#dns-records",
            Layers = Layers.Sofs,
            HasScript = true,
        };

    private static OutsideTask Time(DomainSettings domain) =>
        new()
        {
            Key = "time",
            Title = $"Clocks of the domain controllers of {domain.Fqdn}",
            Why =
                "Kerberos refuses a clock that is five minutes off, and so do joins and tokens. Machines of the domain follow the domain controllers.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check = "w32tm /query /status on the PDC emulator names an outside source, and w32tm /monitor shows offsets below a second.",
            Document = "docs/outside.md#time",
            Layers = Machines,
        };

    private static OutsideTask Encryption(AvdEstate estate) =>
        new()
        {
            Key = "kerberos-encryption",
            Title = "AES keys of accounts that profiles are opened with",
            Why =
                $"Since the Windows updates of April 2026, domain controllers no longer use RC4 for accounts that do not say otherwise. An account without AES keys then gets no ticket for {Shares(estate)}.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check =
                "The search in the page lists no computer account of the estate, and no user whose password is older than the AES keys of the domain.",
            Document = "docs/outside.md#kerberos-encryption",
            Layers = Layers.Sofs | Layers.Hosts,
        };

    private static OutsideTask PrivateNames(AvdEstate estate) =>
        new()
        {
            Key = "private-names",
            Title =
                $"Names of {estate.Endpoints.Length} private {(estate.Endpoints.Length == 1 ? "endpoint" : "endpoints")} in the DNS of the site",
            Why =
                "Machines of the site ask their own DNS servers. Without forwarding they get the public address, which the service refuses.",
            When = OutsideTime.AfterControlPlane,
            Who = "DNS administrators",
            Check = "Resolve-DnsName on a machine of the site returns the private address for each name.",
            Document = "docs/outside.md#private-names",
            Layers = Layers.ControlPlane | Layers.Hosts,
        };

    private static string Shares(AvdEstate estate) =>
        OutsideTasks.Named([
            .. estate.FileServers.Select(server => server.Settings.AccessPoint),
            .. estate.Accounts.Where(account => account.Settings.DirectoryService == DirectoryService.AD).Select(account => account.Name),
        ]);
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>Tasks in Active Directory and its DNS. There are none if no machine joins a domain.</summary>
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
        if (estate.OwnEndpoints.Count() is > 0 and var endpoints)
            yield return PrivateNames(endpoints);
    }

    /// <summary>Whether session hosts join Active Directory.</summary>
    internal static bool HostsJoin(AvdEstate estate) => estate.Settings.Identity.Pattern != IdentityPattern.EntraOnly;

    private static bool OpensShares(AvdEstate estate) =>
        !estate.FileServers.IsEmpty
        || (HostsJoin(estate) && estate.Accounts.Any(account => account.Settings.DirectoryService == DirectoryService.AD));

    private static OutsideTask Directory(AvdEstate estate)
    {
        // those of another stack are its task
        var own = estate.OwnFileServers.ToImmutableArray();
        return new()
        {
            Key = "directory",
            Title = own.IsEmpty
                ? "Organizational unit and rights of the join account"
                : $"Computer objects of {OutsideTasks.Named(own.Select(server => server.Settings.ClusterName))}",
            Why = own.IsEmpty
                ? "The join account needs the right to create computers in the organizational unit of the config, and nowhere else. Without this right every join fails."
                : "The guest scripts run as SYSTEM on the first node and have no domain password. The objects of the cluster and of its access point must exist. The computer account of the first node must have full control of the cluster object.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check =
                "The script reads everything back and ends with a table without 'missing'. Let Active Directory replicate before you deploy.",
            Document = "docs/runbooks/prestage-directory.md",
            Layers = Machines,
            HasScript = true,
        };
    }

    private static OutsideTask Dns(AvdEstate estate) =>
        new()
        {
            Key = "dns",
            Title = $"DNS records of {OutsideTasks.Named(estate.FileServers.Select(server => server.Settings.AccessPoint))}",
            Why =
                "Hosts open profiles by the name of the access point. If the zone does not accept dynamic updates, or a record with that name has another owner, the cluster cannot register the name.",
            When = OutsideTime.BeforeMachines,
            Who = "DNS administrators, after the task directory",
            Check =
                "At the end, the script resolves both names: the cluster name to its address, and the access point to the addresses of the nodes.",
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
                "Kerberos, domain joins and tokens fail if a clock is five minutes off. Machines in the domain follow the clocks of the domain controllers.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check = "w32tm /query /status on the PDC emulator names an external source, and w32tm /monitor shows offsets below one second.",
            Document = "docs/outside.md#time",
            Layers = Machines,
        };

    private static OutsideTask Encryption(AvdEstate estate) =>
        new()
        {
            Key = "kerberos-encryption",
            Title = "AES keys of accounts that open profiles",
            Why =
                $"Since the Windows updates of April 2026, domain controllers no longer use RC4 for accounts without an explicit setting. An account without AES keys gets no ticket for {Shares(estate)}.",
            When = OutsideTime.BeforeMachines,
            Who = "domain administrators",
            Check =
                "The search in the document lists no computer account of the estate, and no user whose password is older than the AES keys of the domain.",
            Document = "docs/outside.md#kerberos-encryption",
            Layers = estate.FileServers.IsEmpty ? Layers.Hosts : Layers.Sofs,
        };

    private static OutsideTask PrivateNames(int count) =>
        new()
        {
            Key = "private-names",
            Title = $"Names of {count} private {(count == 1 ? "endpoint" : "endpoints")} in the DNS of the site",
            Why =
                "Machines on the site use their own DNS servers. Without forwarding they get the public address, which the service refuses.",
            When = OutsideTime.AfterControlPlane,
            Who = "DNS administrators",
            Check = "Resolve-DnsName on a machine on the site returns the private address for each name.",
            Document = "docs/outside.md#private-names",
            Layers = Layers.ControlPlane,
        };

    private static string Shares(AvdEstate estate) =>
        OutsideTasks.Named([
            .. estate.FileServers.Select(server => server.Settings.AccessPoint),
            .. estate.Accounts.Where(account => account.Settings.DirectoryService == DirectoryService.AD).Select(account => account.Name),
        ]);
}

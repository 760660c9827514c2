using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Infra.Preparation;

/// <summary>The scripts that <c>avd prepare</c> writes: for each task its template, and what of the estate goes into it. No secret is among it.</summary>
internal sealed record PreparationScript(
    string Key,
    string Template,
    Func<AvdEstate, IEnumerable<(string Parameter, string Literal)>> Values
)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<PreparationScript> All { get; } =
    [
        new("directory", "Set-DirectoryObject", DirectoryValues),
        new("dns", "Set-DnsRecord", DnsValues),
        new("affinity", "Set-AffinityRule", AffinityValues),
        new("single-sign-on", "Enable-SingleSignOn", SingleSignOnValues),
        new("key-vault-backup", "Backup-VaultSecret", BackupValues),
    ];

    /// <summary>The script of a task, ready to run.</summary>
    public static string Of(OutsideTask task, AvdEstate estate)
    {
        var script = All.Single(script => script.Key == task.Key);
        return new PreparationTemplate(script.Template).Filled(script.Values(estate));
    }

    private static IEnumerable<(string, string)> DirectoryValues(AvdEstate estate)
    {
        var domain = estate.Settings.Domain!;
        var servers = estate.OwnFileServers.ToImmutableArray();
        var hosts =
            estate.Settings.Identity.Pattern == IdentityPattern.EntraOnly || !estate.Share.Layers.HasFlag(Layers.Hosts)
                ? []
                : new[] { UnitOf(domain.OuPath) };
        return
        [
            ("DomainName", PowerShellLiteral.Of(domain.Fqdn.ToString())),
            ("JoinUser", PowerShellLiteral.Of(domain.JoinUser.ToString())),
            (
                "Units",
                PowerShellLiteral.Of(
                    hosts.Concat(servers.Select(server => UnitOf(server, domain))).Distinct(StringComparer.OrdinalIgnoreCase)
                )
            ),
            (
                "FileServers",
                PowerShellLiteral.Of(
                    servers.Select(server =>
                        (IEnumerable<(string, string)>)
                            [
                                ("Cluster", PowerShellLiteral.Of(server.Settings.ClusterName)),
                                ("AccessPoint", PowerShellLiteral.Of(server.Settings.AccessPoint)),
                                ("FirstNode", PowerShellLiteral.Of(server.Settings.Nodes[0].Name)),
                                ("Unit", PowerShellLiteral.Of(UnitOf(server, domain))),
                            ]
                    )
                )
            ),
        ];
    }

    private static IEnumerable<(string, string)> DnsValues(AvdEstate estate) =>
        [
            ("Zone", PowerShellLiteral.Of(estate.Settings.Domain!.Fqdn.ToString())),
            (
                "Records",
                PowerShellLiteral.Of(
                    estate.OwnFileServers.SelectMany(server =>
                        new[]
                        {
                            Record(server, server.Settings.ClusterName, [server.Settings.ClusterAddress]),
                            Record(server, server.Settings.AccessPoint, server.Settings.Nodes.Select(node => node.Address)),
                        }
                    )
                )
            ),
        ];

    private static IEnumerable<(string, string)> Record(EstateFileServer server, string name, IEnumerable<IPv4Address> addresses) =>
        [
            ("Name", PowerShellLiteral.Of(name)),
            ("Addresses", PowerShellLiteral.Of(addresses.Select(address => address.ToString()))),
            ("Cluster", PowerShellLiteral.Of(server.Settings.ClusterName)),
        ];

    private static IEnumerable<(string, string)> AffinityValues(AvdEstate estate) =>
        [
            (
                "Rules",
                PowerShellLiteral.Of(
                    estate.OwnFileServers.Select(server =>
                        (IEnumerable<(string, string)>)
                            [
                                ("Name", PowerShellLiteral.Of($"{server.Settings.ClusterName}-apart")),
                                ("Groups", PowerShellLiteral.Of(server.Settings.Nodes.Select(node => node.Name))),
                            ]
                    )
                )
            ),
        ];

    private static IEnumerable<(string, string)> SingleSignOnValues(AvdEstate estate) =>
        [
            ("TenantId", PowerShellLiteral.Of(estate.Settings.Subscription.TenantId.ToString())),
            ("DeviceGroupId", PowerShellLiteral.Of(estate.Settings.Identity.SsoDeviceGroup?.ToString() ?? "")),
        ];

    private static IEnumerable<(string, string)> BackupValues(AvdEstate estate) =>
        [
            ("VaultName", PowerShellLiteral.Of(estate.KeyVaultName)),
            (
                "SubscriptionId",
                PowerShellLiteral.Of((estate.Settings.KeyVault.ExistingId?.SubscriptionId ?? estate.Settings.Subscription.Id).ToString())
            ),
            ("StorageAccountName", PowerShellLiteral.Of(estate.Settings.Backup.KeyVault.StorageAccountId?.Name ?? "")),
        ];

    private static string UnitOf(EstateFileServer server, DomainSettings domain) => UnitOf(server.Settings.OuPath ?? domain.OuPath);

    // empty: the script asks the domain for its container of computers
    private static string UnitOf(DistinguishedName? unit) => unit?.ToString() ?? "";
}

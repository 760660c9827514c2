using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using static AvdPulumi.Infra.Preview.Overview.OverviewText;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What the stack makes that is reachable from the Internet, and from where.</summary>
internal static class ExposureLines
{
    private const int MostRanges = 3;

    /// <summary>The lines: what is open to all addresses first.</summary>
    public static OverviewSection Of(AvdEstate estate, IEnumerable<PreviewResource> resources)
    {
        ImmutableArray<OverviewLine> lines = [.. resources.Select(LineOf).OfType<OverviewLine>(), .. Shortpath(estate)];
        return new(
            "Reachable from the Internet",
            lines.IsEmpty ? [new("Nothing that this stack creates")] : [.. lines.OrderByDescending(line => line.Severity)]
        );
    }

    private static OverviewLine? LineOf(PreviewResource resource) =>
        resource.Type switch
        {
            "azure-native:desktopvirtualization:HostPool" => HostPool(resource),
            "azure-native:desktopvirtualization:Workspace" => Open(resource, "publicNetworkAccess")
                ? new(
                    $"Workspace {resource.AzureName}: users get their list of desktops from any address, with Microsoft Entra sign-in",
                    Setting: "workspace.public_network_access"
                )
                : null,
            "azure-native:keyvault:Vault" => Guarded(
                resource,
                "Key vault",
                "properties.publicNetworkAccess",
                "properties.networkAcls",
                "ipRules[].value",
                "virtualNetworkRules[].id",
                "key_vault.network_rules"
            ),
            "azure-native:storage:StorageAccount" => Guarded(
                resource,
                "Storage account",
                "publicNetworkAccess",
                "networkRuleSet",
                "ipRules[].iPAddressOrRange",
                "virtualNetworkRules[].virtualNetworkResourceId",
                "storage"
            ),
            "azure-native:operationalinsights:Workspace" => Logs(resource),
            "azure-native:recoveryservices:Vault" => Open(resource, "properties.publicNetworkAccess")
                ? new(
                    $"Recovery Services vault {resource.AzureName}: from any address, with Microsoft Entra sign-in",
                    Setting: "backup.vault"
                )
                : null,
            _ => null,
        };

    // the values are those of Azure: docs/control-plane.md
    private static OverviewLine? HostPool(PreviewResource pool) =>
        pool.TextAt("publicNetworkAccess") switch
        {
            "Enabled" => HostPool(pool, "users and session hosts connect from any address"),
            "EnabledForClientsOnly" => HostPool(pool, "users connect from any address, session hosts by private endpoint only"),
            "EnabledForSessionHostsOnly" => HostPool(pool, "session hosts connect from any address, users by private endpoint only"),
            _ => null,
        };

    private static OverviewLine HostPool(PreviewResource pool, string who) =>
        new($"Host pool {pool.AzureName}: {who}, with Microsoft Entra sign-in", Setting: "host_pool.public_network_access");

    private static OverviewLine? Guarded(
        PreviewResource resource,
        string kind,
        string access,
        string rules,
        string ranges,
        string subnets,
        string setting
    )
    {
        if (!Open(resource, access))
            return null;
        if (!string.Equals(resource.TextAt($"{rules}.defaultAction"), "Deny", StringComparison.OrdinalIgnoreCase))
            return new($"{kind} {resource.AzureName}: from any address", OverviewWeight.Notable, setting);
        var allowed = resource.TextsAt($"{rules}.{ranges}");
        var networks = resource.TextsAt($"{rules}.{subnets}");
        ImmutableArray<string> from =
        [
            .. allowed.IsEmpty ? [] : new[] { Names(allowed, MostRanges) },
            .. networks.IsEmpty ? [] : new[] { Count(networks.Length, "subnet") },
            .. resource.TextAt($"{rules}.bypass") == "AzureServices" ? new[] { "trusted Azure services" } : [],
        ];
        return new($"{kind} {resource.AzureName}: only from {(from.IsEmpty ? "no address" : string.Join(", ", from))}", Setting: setting);
    }

    private static OverviewLine? Logs(PreviewResource workspace)
    {
        var (ingestion, query) = (Open(workspace, "publicNetworkAccessForIngestion"), Open(workspace, "publicNetworkAccessForQuery"));
        if (!ingestion && !query)
            return null;
        var what =
            ingestion && query ? "logs are sent and queried"
            : ingestion ? "logs are sent"
            : "logs are queried";
        return new(
            $"Log Analytics workspace {workspace.AzureName}: {what} from any address, with Microsoft Entra sign-in",
            Setting: "monitoring.log_analytics"
        );
    }

    private static IEnumerable<OverviewLine> Shortpath(AvdEstate estate)
    {
        var shortpath = estate.Settings.Network.Shortpath;
        if (!estate.PoolsWithOwnHosts.Any())
            yield break;
        if (shortpath.PublicNetworks)
            yield return new(
                "RDP Shortpath for public networks: sessions may use UDP over the Internet, which the hosts open from inside",
                Setting: "network.shortpath.public_networks"
            );
        // not the Internet by itself; whether it is depends on the site's firewall
        if (shortpath is { ManagedNetworks: true, ClientRanges.IsEmpty: true })
            yield return new(
                $"RDP Shortpath for managed networks: hosts accept UDP port {shortpath.Port.ToString(CultureInfo.InvariantCulture)} from any address that the site lets through",
                OverviewWeight.Notable,
                "network.shortpath.client_ranges"
            );
    }

    private static bool Open(PreviewResource resource, string access) =>
        string.Equals(resource.TextAt(access), "Enabled", StringComparison.OrdinalIgnoreCase);
}

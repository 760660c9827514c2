using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Estate.Contracts;

/// <summary>The members of contracts, as the config of an estate means them. A stack that exports one and a stack that reads it must mean the same.</summary>
public static class ContractMembers
{
    /// <summary>Of what all pools share.</summary>
    public static IEnumerable<ContractMember> OfPlatform(AvdEstate estate) =>
        [
            new(ContractMemberNames.KeyVault, estate.KeyVaultId, SettingOf(estate, estate.KeyVaultId, "key_vault.existing_id")),
            new(
                ContractMemberNames.LogAnalytics,
                estate.LogAnalyticsId,
                SettingOf(estate, estate.LogAnalyticsId, "monitoring.log_analytics.existing_id")
            ),
            new(
                ContractMemberNames.InsightsRule,
                estate.Settings.Monitoring.Insights.Enabled ? estate.InsightsRuleId : "",
                SettingOf(estate, estate.InsightsRuleId, "monitoring.insights.enabled")
            ),
            new(
                ContractMemberNames.FileServerRule,
                EstateAlerts.CollectsFromFileServers(estate) ? estate.FileServerRuleId : "",
                SettingOf(estate, estate.FileServerRuleId, "monitoring.insights.file_server_events")
            ),
        ];

    /// <summary>Of a pool.</summary>
    public static ContractMember OfPool(EstatePool pool) =>
        new(
            InPool(pool, ContractMemberNames.HostPool),
            pool.HostPoolId,
            pool.PathOf(pool.IsAdopted ? "host_pool.existing_id" : "host_pool.name"),
            pool
        );

    /// <summary>Of the session hosts of a pool.</summary>
    public static IEnumerable<ContractMember> OfHosts(EstatePool pool) =>
        pool.Hosts.Select(host => new ContractMember(
            $"{ContractMemberNames.Hosts}.{host.ComputerName}.{ContractMemberNames.MachineId}",
            host.MachineId,
            host.Settings[0],
            pool
        ));

    /// <summary>Of the profiles of a pool on a file server.</summary>
    public static ContractMember OfProfiles(EstatePool pool) =>
        new(
            InPool(pool, ContractMemberNames.ProfileShares),
            pool.Profiles is { AwaitsLocations: true } ? null : TextOf(ProfileLocations.Of(pool.Settings)),
            pool.PathOf(pool.Settings.Fslogix.Locations.IsEmpty ? "sofs.access_point" : "fslogix.locations"),
            pool
        );

    private static string TextOf(ProfileLocations locations) => string.Join(';', locations.Profiles.Select(location => location.Share));

    private static string InPool(EstatePool pool, string member) => $"{ContractMemberNames.Pools}.{pool.Name ?? PoolName.Default}.{member}";

    // what is made has its setting in the plan; what is adopted is named by its id
    private static string SettingOf(AvdEstate estate, string id, string otherwise) =>
        estate.Resources.FirstOrDefault(resource => string.Equals(resource.Id, id, StringComparison.OrdinalIgnoreCase))?.Settings[0]
        ?? otherwise;
}

using System.Text;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Access;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Tests.Configuration.Estates;

/// <summary>All that an estate holds, as text: what it is, and which setting it comes from.</summary>
internal static class EstateSnapshot
{
    public static string Of(AvdEstate estate)
    {
        var text = new StringBuilder();
        Section(
            "resources",
            estate.Resources.Select(resource =>
                $"{resource.Type} {resource.Id} <- {Join(resource.Settings)}{OfPool(resource.Pool)}{(resource.Tags is { } tags ? $" tags {Join(tags.Select(tag => $"{tag.Key}={tag.Value}"))}" : "")}"
            )
        );
        Section("of others", estate.Resources.Except(estate.OwnResources).Select(resource => resource.Id));
        Section(
            "grants",
            estate.Grants.Select(grant =>
                $"{grant.RoleName} to {grant.Principal.Name} on {grant.ScopeId} ({grant.Target?.Scope.ToString() ?? "custom"}) as {grant.AssignmentName} <- {Join(grant.Settings)}"
            )
        );
        Section(
            "endpoints",
            estate.Endpoints.Select(endpoint =>
                $"{endpoint.Service} {endpoint.SubResource} {endpoint.Name} named {endpoint.IsNamed} in {endpoint.SubnetId} zone {endpoint.Zone?.Name} {endpoint.Zone?.ExistingId} <- {endpoint.Setting}{OfPool(endpoint.Owner)}"
            )
        );
        Section("endpoints of others", estate.Endpoints.Except(estate.OwnEndpoints).Select(endpoint => endpoint.Name));
        Section(
            "accounts",
            estate.Accounts.Select(account =>
                $"{account.Use} {account.IdIn(estate.Groups)} made {account.IsMade} keys {estate.KeysWork(account)} <- {account.Setting}"
            )
        );
        Section("alerts", estate.Alerts.Select(alert => alert.Name).Concat(EstateAlerts.PlatformOf(estate.Settings)));
        Section(
            "feeds",
            estate.Feeds.Select(feed =>
                $"{feed.Key ?? "-"} {feed.Id} {feed.PathOf("workspace.name")} of {Join(feed.Pools.Select(pool => pool.Name ?? "-"))}"
            )
        );
        Section(
            "groups",
            new[]
            {
                estate.Groups.ControlPlane,
                estate.Groups.Monitoring,
                estate.Groups.Storage,
                estate.Groups.Network,
                estate.Groups.SessionHosts,
            }.Select(group => $"{group.Id} made {group.IsMade} <- {group.Setting}")
        );
        Section(
            "networks",
            estate.Networks.Select(network =>
                $"{network.Settings.Name} at {network.CustomLocationId} <- {network.Setting}: {Join(network.Users.Select(user => $"{user.What} ({user.Path})"))}; {Join(network.FixedAddresses.Select(address => $"{address.Address} ({address.Path})"))}"
            )
        );
        Section(
            "file servers",
            estate.FileServers.Select(server =>
                $"{Join(ComputerNames.OfFileServer(server.Pools[0].Settings).Select(place => $"{place.Value} ({server.PathOf(place.Path)})"))} of {Join(server.Pools.Select(pool => pool.Name ?? "-"))}"
            )
        );
        Section(
            "principals",
            InPools(
                estate,
                pool =>
                    Principals
                        .Of(pool.Settings)
                        .Select(used => $"{used.Principal.Name} <- {pool.PathOf(used.Path)} in {pool.PathOf(used.List)}")
            )
        );
        Section(
            "secrets",
            InPools(
                estate,
                pool => SecretUses.Of(pool.Settings).Select(use => $"{use.Reference} for {use.Field.Purpose} <- {pool.PathOf(use.Path)}")
            )
        );
        foreach (var pool in estate.Pools)
        {
            Section(
                $"pool {pool.Name ?? "-"}, key {pool.Key ?? "-"}",
                [
                    pool.HostPoolId,
                    pool.ScalingPlanId ?? "no plan",
                    pool.SecretName,
                    SizeOf(pool),
                    Join(pool.Tags.All.Keys),
                    Join(pool.Tags.OfPool.Keys),
                ]
            );
            Section(
                "loads",
                ClusterLoad
                    .Declared(pool.Settings)
                    .Select(load =>
                        $"{load.Name} <- {pool.PathOf(load.Path)}: {load.Hosts} hosts; {load.NodeCount} nodes with {load.Cores} ({load.CoresWithoutOne}) cores, {load.MemoryGb} ({load.MemoryGbWithoutOne}) GB, {load.StorageGb} GB; "
                        + $"asked {load.ProcessorsAsked(pool.Settings.SessionHost)} processors, {load.MemoryAskedGb(pool.Settings.SessionHost)} ({load.MemoryAskedGb(pool.Settings.SessionHost, sets: 2)}) GB, {load.StorageAskedGb(pool.Settings.SessionHost)} GB"
                    )
            );
            Section(
                "hosts",
                pool.Hosts.Select(host =>
                    $"{host.ComputerName} {host.Number} on {host.Cluster.Name} {host.StoragePath} {host.Address} <- {Join(host.Settings)}"
                )
            );
        }

        Section(
            "names",
            [
                estate.KeyVaultId,
                estate.LogAnalyticsId,
                estate.InsightsRuleName,
                estate.ActionGroupName,
                estate.AlertIdentityId ?? "no identity",
                estate.MachineSubscription.ToString(),
            ]
        );
        return text.ToString();

        void Section(string name, IEnumerable<string> lines)
        {
            text.Append("# ").Append(name).Append('\n');
            foreach (var line in lines)
                text.Append(line).Append('\n');
            text.Append('\n');
        }
    }

    // what several pools share stands once
    private static IEnumerable<string> InPools(AvdEstate estate, Func<EstatePool, IEnumerable<string>> lines) =>
        estate.Pools.SelectMany(lines).Distinct();

    private static string SizeOf(EstatePool pool)
    {
        var size = PoolSize.Of(pool.Settings);
        return $"PoolSize {{ Hosts = {size.Hosts}, UsersToPlace = {size.UsersToPlace}, SessionsPerHost = {size.SessionsPerHost}, MostUsersPerHost = {Fleet.MostUsersPerHost(pool.Settings)} }}";
    }

    private static string OfPool(EstatePool? pool) => pool is null ? "" : $" of {pool.Name ?? "-"}";

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);
}

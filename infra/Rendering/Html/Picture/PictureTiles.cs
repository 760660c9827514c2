using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Hosts;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Settings;
using static AvdPulumi.Infra.Rendering.PreviewSummary;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>The boxes of the picture: what each says. Where a box stands is decided elsewhere.</summary>
internal static class PictureTiles
{
    // more pools are counted, so that the picture stays readable
    private const int MostPools = 9;

    /// <summary>What is in Azure: pools, feeds, vault, logs, accounts, endpoints.</summary>
    public static ImmutableArray<PictureTile> ControlPlane(AvdEstate estate)
    {
        var tiles = ImmutableArray.CreateBuilder<PictureTile>();
        tiles.AddRange(estate.Pools.Take(MostPools).Select(pool => OfHostPool(estate, pool)));
        if (estate.Pools.Length > MostPools)
            tiles.Add(new("p-pool", Count(estate.Pools.Length - MostPools, "more host pool")));
        tiles.Add(
            new(
                "p-tile",
                estate.Feeds.Length == 1 ? $"Workspace {estate.Feeds[0].Settings.Name}" : Count(estate.Feeds.Length, "workspace"),
                $"{Count(estate.Pools.Sum(pool => pool.Settings.ApplicationGroups.Length), "application group")} for users"
            )
        );
        tiles.Add(new("p-tile", $"Key vault {estate.KeyVaultName}", AccessTo(estate.Settings.KeyVault)));
        tiles.Add(new("p-tile", $"Logs {estate.LogAnalyticsName}", Count(estate.Alerts.Length, "alert rule") + " on logs"));
        if (!estate.Accounts.IsEmpty)
            tiles.Add(
                new(
                    "p-tile",
                    Count(estate.Accounts.Length, "storage account"),
                    string.Join(", ", estate.Accounts.Select(account => WordOf(account.Use)))
                )
            );
        if (!estate.Endpoints.IsEmpty)
            tiles.Add(new("p-tile", Count(estate.Endpoints.Length, "private endpoint"), "in the network that the site is connected to"));
        return tiles.DrainToImmutable();
    }

    /// <summary>The hosts of a pool on one cluster.</summary>
    public static PictureTile OfHosts(AvdEstate estate, EstatePool pool, ImmutableArray<EstateHost> hosts)
    {
        var size = pool.Settings.SessionHost.Size;
        var homes = ProfileHome.Of(estate, pool);
        return new(
            "p-pool",
            Count(hosts.Length, "session host"),
            $"pool {pool.Settings.HostPool.Name}",
            hosts.Length == 1 ? hosts[0].ComputerName : $"{hosts[0].ComputerName} to {hosts[^1].ComputerName}",
            string.Create(CultureInfo.InvariantCulture, $"{size.Processors} vCPU, {size.MemoryMb / 1024.0:0.#} GB each"),
            $"network {hosts[0].Cluster.LogicalNetwork}",
            homes.IsEmpty ? "profiles on the hosts" : $"profiles on {string.Join(", ", homes.Select(home => home.Name))}"
        )
        {
            IsOther = !estate.Share.HasHostsOf(pool.Name),
        };
    }

    /// <summary>A file server with its nodes.</summary>
    public static PictureTile OfFileServer(AvdEstate estate, EstateFileServer server)
    {
        var sofs = server.Settings;
        return new(
            "p-server",
            $"File server {sofs.ClusterName}",
            $@"\\{sofs.AccessPoint}: {string.Join(", ", server.Shares.Select(share => share.Name))}",
            $"{sofs.Volume.Copies} copies of the data; {(sofs.Witness is { } witness ? $"witness: {EnumWords.Of(witness.Type)}" : "no witness")}"
        )
        {
            Nodes = [.. sofs.Nodes.Select(node => node.Name)],
            IsOther = !estate.OwnFileServers.Contains(server),
        };
    }

    /// <summary>What hosts use besides the clusters: the directory, and profiles elsewhere.</summary>
    public static ImmutableArray<PictureTile> Outside(AvdEstate estate) =>
        [
            .. HomesElsewhere(estate).Select(OfHome),
            new(
                "p-tile",
                estate.Settings.Domain is { } domain ? $"Domain {domain.Fqdn}" : "DNS servers of the site",
                $"DNS {string.Join(", ", estate.Settings.Network.DnsServers)}"
            ),
        ];

    /// <summary>The places for profiles that are no file server of this estate.</summary>
    public static IEnumerable<ProfileHome> HomesElsewhere(AvdEstate estate) =>
        estate.Pools.SelectMany(pool => ProfileHome.Of(estate, pool)).Where(home => home.Server is null).Distinct();

    private static PictureTile OfHostPool(AvdEstate estate, EstatePool pool)
    {
        var settings = pool.Settings.HostPool;
        return new(
            "p-tile",
            $"Host pool {settings.Name}",
            $"{EnumWords.Of(settings.Type)}, {Count(pool.Hosts.Length, "host")}{(settings.MaxSessionLimit is { } limit ? string.Create(CultureInfo.InvariantCulture, $", {limit} sessions each") : "")}",
            pool.Settings.Scaling is null ? "no scaling plan" : "scaling plan"
        )
        {
            IsOther = !estate.Share.Has(pool.Name) || pool.IsAdopted,
        };
    }

    private static PictureTile OfHome(ProfileHome home) =>
        home.Kind switch
        {
            ProfileHomeKind.AzureFiles => new("p-place", $"Azure Files {home.Name}", "profiles, in Azure"),
            ProfileHomeKind.Blobs => new("p-place", $"Azure blobs: {home.Name}", "profiles, in Azure"),
            ProfileHomeKind.OtherServer => new("p-place", $"File server {home.Name}", "profiles, not part of this config"),
            ProfileHomeKind.OtherStack => new("p-place", "File server of another stack", home.Name) { IsOther = true },
            ProfileHomeKind.FileServer => new("p-place", home.Name),
        };

    private static string WordOf(StorageUse use) =>
        use switch
        {
            StorageUse.CloudCache => "Cloud Cache",
            StorageUse.AppAttach => "App Attach",
            StorageUse.Witness => "witness",
        };

    // with a default of Deny, only the allowed addresses and subnets reach it
    private static string AccessTo(KeyVaultSettings vault) =>
        (vault.PublicNetworkAccess, vault.NetworkRules.DefaultAction) switch
        {
            (PublicAccess.Disabled, _) => "reached by private endpoint only",
            (PublicAccess.Enabled, NetworkAction.Deny) => "reached from allowed networks",
            (PublicAccess.Enabled, NetworkAction.Allow) => "reached from any network",
        };
}

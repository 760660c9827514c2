using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Estate.Profiles;
using AvdPulumi.Configuration.Estate.Site;
using static AvdPulumi.Infra.Rendering.PreviewSummary;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>A cluster with its machines, drawn one below the other. Profiles go from hosts to a file server on the same cluster along the right side.</summary>
internal sealed class ClusterTile
{
    private const int Heading = 50;
    private const int Gap = 12;
    private const int Side = 12;
    private const int Lane = 22;
    private const int LaneStep = 5;

    // more pools of a cluster are counted
    private const int MostPools = 6;

    private readonly EstateCluster _cluster;
    private readonly int _width;
    private readonly ImmutableArray<(PictureTile Tile, ImmutableArray<EstateFileServer> Servers)> _pools;
    private readonly ImmutableArray<PictureTile> _servers;

    /// <summary>Lays a cluster out.</summary>
    public ClusterTile(AvdEstate estate, EstateCluster cluster, int width)
    {
        (_cluster, _width) = (cluster, width);
        _pools =
        [
            .. cluster
                .Pools.Take(MostPools)
                .Select(part => (PictureTiles.OfHosts(estate, part.Pool, part.Hosts), ServersOf(estate, part.Pool))),
        ];
        if (cluster.Pools.Length > MostPools)
        {
            var more = cluster.Pools.Skip(MostPools).ToList();
            _pools = _pools.Add(
                (new("p-pool", Count(more.Count, "more pool"), Count(more.Sum(part => part.Hosts.Length), "session host")), [])
            );
        }

        _servers = [.. cluster.FileServers.Select(server => PictureTiles.OfFileServer(estate, server))];
        SendsProfiles = cluster.Pools.Any(part => ProfileHome.Of(estate, part.Pool).Any(home => !IsHere(home)));
        GetsProfiles = estate
            .Pools.Where(pool => pool.Hosts.Any(host => !cluster.Is(host.Cluster.CustomLocationId)))
            .Any(pool => !ServersOf(estate, pool).IsEmpty);
    }

    /// <summary>Whether session hosts are on it.</summary>
    public bool HasHosts => !_pools.IsEmpty;

    /// <summary>Whether hosts on it have profiles elsewhere.</summary>
    public bool SendsProfiles { get; }

    /// <summary>Whether hosts on another cluster have profiles on a file server on it.</summary>
    public bool GetsProfiles { get; }

    /// <summary>Its height.</summary>
    public int Height => Heading + _pools.Sum(part => part.Tile.HeightFor(Inner) + Gap) + _servers.Sum(tile => tile.HeightFor(Inner) + Gap);

    private int Inner => _width - (2 * Side) - Lane;

    /// <summary>Draws it.</summary>
    public void Draw(SvgCanvas canvas, int x, int y)
    {
        canvas.Box("p-cluster", x, y, _width, Height, _cluster.Name);
        canvas.Text("p-title", x + Side, y + 22, PictureText.Cut($"Cluster {_cluster.Name}", _width - (2 * Side), PictureText.Large));
        canvas.Text("p-line", x + Side, y + 39, Count(_cluster.Pools.Sum(part => part.Hosts.Length), "session host"));
        var row = y + Heading;
        var lane = x + _width - Lane;
        var right = x + Side + Inner;
        List<(int Y, ImmutableArray<EstateFileServer> Servers)> starts = [];
        foreach (var (tile, servers) in _pools)
        {
            tile.Draw(canvas, x + Side, row, Inner);
            starts.Add((row + (tile.HeightFor(Inner) / 2), servers));
            row += tile.HeightFor(Inner) + Gap;
        }

        foreach (var (server, tile) in _cluster.FileServers.Zip(_servers))
        {
            tile.Draw(canvas, x + Side, row, Inner);
            var end = row + (tile.HeightFor(Inner) / 2);
            foreach (var start in starts.Where(start => start.Servers.Contains(server)))
                canvas.Flow("profile", true, (right, start.Y), (lane, start.Y), (lane, end), (right, end));
            row += tile.HeightFor(Inner) + Gap;
            // the line to each file server has a way of its own
            lane += LaneStep;
        }
    }

    private ImmutableArray<EstateFileServer> ServersOf(AvdEstate estate, EstatePool pool) =>
        [.. ProfileHome.Of(estate, pool).Where(IsHere).Select(home => home.Server!)];

    private bool IsHere(ProfileHome home) => home.Server is { } server && _cluster.FileServers.Contains(server);
}

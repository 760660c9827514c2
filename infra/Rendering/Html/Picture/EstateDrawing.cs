using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Site;
using static AvdPulumi.Infra.Rendering.PreviewSummary;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>
/// Where the boxes of the picture stand, from top to bottom: what is in Azure; users, the service and its gateway; the clusters of the site; what they use besides. A line on top of
/// each row of clusters carries sessions, one below carries profiles that are not on the cluster itself.
/// </summary>
internal sealed class EstateDrawing
{
    /// <summary>The width of the picture.</summary>
    public const int Width = 1080;

    private const int Gap = 16;
    private const int Pad = 36;
    private const int Lane = 28;
    private const int Heading = 34;
    private const int PerRow = 3;

    // more clusters are counted
    private const int MostClusters = 12;

    private readonly AvdEstate _estate;
    private readonly SvgCanvas _canvas;
    private readonly ImmutableArray<EstateCluster> _clusters;
    private int _y;

    /// <summary>Begins a drawing.</summary>
    public EstateDrawing(AvdEstate estate, SvgCanvas canvas)
    {
        (_estate, _canvas) = (estate, canvas);
        _clusters = EstateCluster.AllOf(estate);
    }

    /// <summary>Draws all of it.</summary>
    /// <returns>The height of the picture.</returns>
    public int Draw()
    {
        var settings = _estate.Settings;
        DrawGroup(
            "p-azure",
            $"Control plane in Azure, {string.Join(" and ", new[] { settings.Deployment.MetadataLocation, settings.Deployment.Location }.Distinct())}",
            PictureTiles.ControlPlane(_estate)
        );
        var azureEnd = _y;
        _y += Lane + Gap;
        var serviceEnd = DrawService(azureEnd);
        _y += Lane;
        var site = DrawSite(serviceEnd);
        _y += Lane + Gap;
        DrawOutside(site);
        return _y + 4;
    }

    private void DrawGroup(string style, string title, ImmutableArray<PictureTile> tiles)
    {
        var top = _y + 2;
        var width = (Width - (2 * Gap) - ((PerRow - 1) * Gap)) / PerRow;
        var rows = tiles.Chunk(PerRow).ToList();
        var height = Heading + rows.Sum(row => row.Max(tile => tile.HeightFor(width)) + Gap);
        _canvas.Box(style, 1, top, Width - 2, height, title);
        _canvas.Text("p-title", Gap, top + 23, title);
        _y = top + Heading;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                row[i].Draw(_canvas, Gap + (i * (width + Gap)), _y, width);
            _y += row.Max(tile => tile.HeightFor(width)) + Gap;
        }

        _y = top + height;
    }

    // users, and what Microsoft runs; both ends connect to the gateway
    private int DrawService(int azureEnd)
    {
        var (usersAt, serviceAt, entraAt) = (2, 330, 820);
        var users = new PictureTile("p-tile", "Users", _estate.Sizing.Users is { } number ? Count(number, "user") : "", "clients anywhere");
        var service = new PictureTile(
            "p-azure",
            "Azure Virtual Desktop service, run by Microsoft",
            "web service, broker, gateway in every region; hosts and",
            "clients connect to it outwards, TCP 443"
        );
        var entra = new PictureTile("p-azure", "Microsoft Entra ID", $"sign-in; hosts: {EnumWords.Of(_estate.Settings.Identity.Pattern)}");
        users.Draw(_canvas, usersAt, _y, 210);
        service.Draw(_canvas, serviceAt, _y, 420);
        entra.Draw(_canvas, entraAt, _y, Width - entraAt - 2);
        var middle = _y + 34;
        _canvas.Flow("rdp", true, (usersAt + 210, middle), (serviceAt, middle));
        _canvas.Text("p-line", usersAt + 220, middle - 8, "RDP, TCP 443");
        _canvas.Flow("manage", false, (serviceAt + 210, _y), (serviceAt + 210, azureEnd));
        _canvas.Flow("manage", false, (serviceAt + 420, middle), (entraAt, middle));
        if (_estate.Settings.Network.Shortpath.ManagedNetworks)
        {
            var below = _y + users.HeightFor(210);
            _canvas.Flow("rdp", true, (usersAt + 60, below), (usersAt + 60, _y + service.HeightFor(420) + Lane));
            _canvas.Text("p-line", usersAt + 70, below + 16, "direct, UDP (RDP Shortpath)");
        }

        _y += new[] { users.HeightFor(210), service.HeightFor(420), entra.HeightFor(Width - entraAt - 2) }.Max();
        return _y;
    }

    private SiteLanes DrawSite(int serviceEnd)
    {
        var top = _y;
        var shown = _clusters.Take(MostClusters).ToList();
        var columns = Math.Min(PerRow, Math.Max(1, shown.Count));
        var width = (Width - (2 * Pad) - ((columns - 1) * Gap)) / columns;
        var rows = shown.Select(cluster => new ClusterTile(_estate, cluster, width)).Chunk(columns).ToList();
        var more = _clusters.Skip(MostClusters).ToList();
        var height = Heading + rows.Sum(row => Lane + row.Max(tile => tile.Height) + Lane) + (more.Count > 0 ? 60 : 0);
        _canvas.Box("p-site", 1, top, Width - 2, height, "The site");
        _canvas.Text("p-title", Pad, top + 23, $"The site: {Count(_clusters.Length, "Azure Local cluster")}");
        _y = top + Heading;
        var middle = Width / 2;
        var first = _y + 8;
        _canvas.Flow("rdp", false, (middle, serviceEnd), (middle, first));
        int? lowest = null;
        foreach (var row in rows)
        {
            var bus = _y + 8;
            DrawSessions(row, bus, first, width);
            _y += Lane;
            for (var i = 0; i < row.Length; i++)
                row[i].Draw(_canvas, XOf(i, width), _y);
            _y += row.Max(tile => tile.Height);
            lowest = DrawProfiles(row, _y + 14, lowest, row != rows[^1] || PictureTiles.HomesElsewhere(_estate).Any(), width);
            _y += Lane;
        }

        if (more.Count > 0)
        {
            new PictureTile(
                "p-cluster",
                Count(more.Count, "more cluster"),
                Count(more.Sum(cluster => cluster.Pools.Sum(part => part.Hosts.Length)), "session host")
            ).Draw(_canvas, Pad, _y - 4, Width - (2 * Pad));
        }

        _y = top + height;
        return new(lowest);
    }

    // from the gateway's line to each cluster of a row; rows below the first hang on a line at the left
    private void DrawSessions(ClusterTile[] row, int bus, int first, int width)
    {
        List<int> ends =
        [
            .. row.Select((tile, i) => (tile, X: XOf(i, width) + (width / 2))).Where(end => end.tile.HasHosts).Select(end => end.X),
        ];
        if (ends.Count == 0)
            return;
        if (bus == first)
            _canvas.Flow("rdp", false, (Math.Min(ends.Min(), Width / 2), bus), (Math.Max(ends.Max(), Width / 2), bus));
        else
            _canvas.Flow("rdp", false, (XOf(0, width) + (width / 2), first), (Pad / 2, first), (Pad / 2, bus), (ends.Max(), bus));
        foreach (var x in ends)
            _canvas.Flow("rdp", true, (x, bus), (x, bus + Lane - 8));
    }

    // profiles that leave a cluster, or come to a file server on it from another one
    private int? DrawProfiles(ClusterTile[] row, int bus, int? highest, bool leaves, int width)
    {
        List<(ClusterTile Tile, int X)> ends = [.. row.Select((tile, i) => (tile, XOf(i, width) + (width / 2)))];
        ends = [.. ends.Where(end => end.Tile.SendsProfiles || end.Tile.GetsProfiles)];
        if (ends.Count == 0)
            return highest;
        var right = Width - (Pad / 2);
        foreach (var (tile, x) in ends)
        {
            // a line that both leaves and arrives has its arrow at the file server
            if (tile.GetsProfiles)
                _canvas.Flow("profile", true, (x, bus), (x, bus - 14 - (row.Max(other => other.Height) - tile.Height)));
            else
                _canvas.Flow("profile", false, (x, bus - 14 - (row.Max(other => other.Height) - tile.Height)), (x, bus));
        }

        // to the right side only where the line goes on from there
        _canvas.Flow(
            "profile",
            false,
            (ends.Min(end => end.X), bus),
            (leaves || highest is not null ? right : ends.Max(end => end.X), bus)
        );
        if (highest is { } above)
            _canvas.Flow("profile", false, (right, above), (right, bus));
        return bus;
    }

    private void DrawOutside(SiteLanes site)
    {
        var tiles = PictureTiles.Outside(_estate);
        var homes = PictureTiles.HomesElsewhere(_estate).Count();
        var width = (Width - (2 * Gap) - ((PerRow - 1) * Gap)) / PerRow;
        var bus = _y + 6;
        if (homes > 0 && site.Profiles is { } from)
        {
            var right = Width - (Pad / 2);
            _canvas.Flow("profile", false, (right, from), (right, bus), (Gap + (width / 2), bus));
            for (var i = 0; i < Math.Min(PerRow, homes); i++)
                _canvas.Flow(
                    "profile",
                    true,
                    (Gap + (i * (width + Gap)) + (width / 2), bus),
                    (Gap + (i * (width + Gap)) + (width / 2), bus + 26)
                );
        }

        _y = bus;
        DrawGroup("p-site", "Used by the site", tiles);
    }

    private static int XOf(int column, int width) => Pad + (column * (width + Gap));

    private sealed record SiteLanes(int? Profiles);
}

using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Site;
using static AvdPulumi.Infra.Rendering.PreviewSummary;

namespace AvdPulumi.Infra.Rendering.Html.Picture;

/// <summary>The estate as a picture, with its legend. Machines are counted, so that an estate of thousands of hosts has the picture of one with ten.</summary>
internal static class HtmlPicture
{
    private const string Legend = """
        <ul class="legend">
        <li><svg viewBox="0 0 40 8" aria-hidden="true"><path class="f-rdp" d="M0 4h40"/></svg>sessions</li>
        <li><svg viewBox="0 0 40 8" aria-hidden="true"><path class="f-profile" d="M0 4h40"/></svg>profiles, SMB or HTTPS</li>
        <li><svg viewBox="0 0 40 8" aria-hidden="true"><path class="f-manage" d="M0 4h40"/></svg>reads</li>
        <li>A dashed border: not deployed by this stack.</li>
        </ul>

        """;

    /// <summary>The picture and its legend.</summary>
    public static string Of(AvdEstate estate)
    {
        var canvas = new SvgCanvas();
        var height = new EstateDrawing(estate, canvas).Draw();
        var svg = canvas.ToSvg(
            EstateDrawing.Width,
            height,
            $"The estate {estate.Settings.Deployment.Name} {estate.Settings.Deployment.Environment}",
            DescriptionOf(estate)
        );
        return $"<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"Picture of the estate\">\n{svg}</div>\n{Legend}";
    }

    // what the picture shows, for who does not see it; the tables below it have the details
    private static string DescriptionOf(AvdEstate estate)
    {
        var clusters = EstateCluster
            .AllOf(estate)
            .Select(cluster =>
                $"{cluster.Name} with {Count(cluster.Pools.Sum(part => part.Hosts.Length), "session host")}{(cluster.FileServers.IsEmpty ? "" : $" and file server {string.Join(", ", cluster.FileServers.Select(server => server.Settings.ClusterName))}")}"
            );
        return $"Users connect through the gateway of Azure Virtual Desktop to session hosts of {Count(estate.Pools.Length, "host pool")} on {Count(EstateCluster.AllOf(estate).Length, "cluster")}: {string.Join("; ", clusters)}. Hosts read and write profiles where the boxes say.";
    }
}

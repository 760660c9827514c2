using System.Globalization;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Rendering.Hosts;

/// <summary>Session hosts as CSV, a host a record.</summary>
internal static class HostsCsv
{
    private static readonly string[] Header =
    [
        "pool",
        "cluster",
        "host",
        "status",
        "failedChecks",
        "activeSessions",
        "otherSessions",
        "drained",
        "scaling",
        "image",
        "imageIsCurrent",
        "agent",
        "created",
        "inConfig",
        "assigned",
    ];

    /// <summary>Renders a list. The users are a column only if they are asked for.</summary>
    public static string Render(HostsReport report) =>
        CsvText.Render(
            report
                .Rows.Select(row =>
                    (string[])[.. CellsOf(row), .. report.ShowsUsers ? [string.Join("; ", HostWords.UsersOf(row))] : Array.Empty<string>()]
                )
                .Prepend([.. Header, .. report.ShowsUsers ? ["users"] : Array.Empty<string>()])
        );

    private static string[] CellsOf(HostRow row) =>
        [
            HostWords.PoolOf(row.Host),
            row.Host.Cluster ?? "",
            row.Host.Name,
            row.Host.Status,
            string.Join("; ", row.FailedChecks.Select(check => check.Name)),
            row.Active.ToString(CultureInfo.InvariantCulture),
            row.Disconnected.ToString(CultureInfo.InvariantCulture),
            WordOf(row.Host.IsDrained),
            HostWords.Of(row.Exclusion),
            row.ImageName,
            row.Image is { } image ? WordOf(image.IsCurrent) : "",
            row.Host.Agent,
            row.Host.Created?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
            WordOf(row.Host.Planned is not null),
            WordOf(row.Host.IsAssigned),
        ];

    private static string WordOf(bool value) => value ? "true" : "false";
}

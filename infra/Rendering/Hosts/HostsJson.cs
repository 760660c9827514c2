using System.Globalization;
using System.Text.Json;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Operations;

namespace AvdPulumi.Infra.Rendering.Hosts;

/// <summary>Session hosts for programs. docs/hosts.md describes the form.</summary>
internal static class HostsJson
{
    /// <summary>Version of the form; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Renders a list. The users are members only if they are asked for.</summary>
    public static string Render(HostsReport report) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("stack", report.Stack);
            json.WriteString("time", TextOf(report.Time));
            json.WriteNumber("requests", report.Calls);
            JsonText.WriteList(json, "hosts", report.Rows, (writer, row) => WriteRow(writer, row, report.ShowsUsers));
            json.WriteEndObject();
        });

    private static void WriteRow(Utf8JsonWriter json, HostRow row, bool showsUsers)
    {
        json.WriteStartObject();
        json.WriteString("pool", HostWords.PoolOf(row.Host));
        json.WriteString("cluster", row.Host.Cluster);
        json.WriteString("name", row.Host.Name);
        json.WriteString("status", row.Host.Status);
        JsonText.WriteTexts(json, "failedChecks", row.FailedChecks.Select(check => check.Name));
        json.WriteNumber("activeSessions", row.Active);
        json.WriteNumber("otherSessions", row.Disconnected);
        json.WriteBoolean("drained", row.Host.IsDrained);
        json.WriteString("scaling", HostWords.Of(row.Exclusion));
        json.WriteString("image", row.Image is { } image ? ArmPath.NameOf(image.Actual) : null);
        json.WriteString("configImage", row.Image?.Wanted is { } wanted ? ArmPath.NameOf(wanted) : null);
        json.WriteString("agent", row.Host.Agent);
        json.WriteString("created", row.Host.Created is { } created ? TextOf(created) : null);
        json.WriteBoolean("inConfig", row.Host.Planned is not null);
        json.WriteBoolean("assigned", row.Host.IsAssigned);
        if (showsUsers)
            JsonText.WriteTexts(json, "users", HostWords.UsersOf(row));
        json.WriteEndObject();
    }

    private static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

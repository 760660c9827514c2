using System.Text.Json;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using static AvdPulumi.Infra.Rendering.JsonText;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Diffs as JSON, whole. The form is described in docs/diff.md.</summary>
internal static class DiffJsonRenderer
{
    /// <summary>Version of the form; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    public static string Render(DiffReport report) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("base", report.Base);
            json.WriteBoolean("changes", !report.IsEmpty);
            WriteList(json, "stacks", report.Stacks, WriteDiff);
            json.WriteEndObject();
        });

    private static void WriteDiff(Utf8JsonWriter json, PreviewDiff diff)
    {
        json.WriteStartObject();
        json.WriteString("project", diff.Project);
        json.WriteString("stack", diff.Stack);
        json.WriteStartObject("summary");
        foreach (var kind in DiffWords.Kinds)
            json.WriteNumber(DiffWords.Of(kind), DiffWords.CountOf(diff, kind));
        json.WriteEndObject();
        WriteList(json, "security", diff.Security, WriteSecurity);
        WriteBlast(json, diff.Blast);
        WriteList(json, "acknowledged", diff.Acknowledged, WriteAcknowledged);
        WriteList(json, "cost", diff.Cost, WriteCost);
        WriteList(json, "changes", diff.Changes, WriteChange);
        WriteList(json, "outputs", diff.Outputs, WriteProperty);
        WriteList(json, "diagnostics", diff.Diagnostics, DiagnosticJson.Write);
        json.WriteEndObject();
    }

    private static void WriteSecurity(Utf8JsonWriter json, SecurityChange change)
    {
        json.WriteStartObject();
        json.WriteString("topic", DiffWords.Of(change.Topic));
        json.WriteString("text", change.Text);
        json.WriteBoolean("weakens", change.Weakens);
        json.WriteEndObject();
    }

    private static void WriteBlast(Utf8JsonWriter json, BlastRadius blast)
    {
        json.WriteStartObject("blastRadius");
        json.WriteNumber("hostsCreated", blast.HostsCreated);
        json.WriteNumber("hostsReplaced", blast.HostsReplaced);
        json.WriteNumber("hostsDeleted", blast.HostsDeleted);
        json.WriteNumber("hostsUpdated", blast.HostsUpdated);
        json.WriteNumber("seatsAffected", blast.SeatsAffected);
        json.WriteNumber("seatsBefore", blast.SeatsBefore);
        json.WriteNumber("seatsAfter", blast.SeatsAfter);
        json.WriteBoolean("seatsUnknown", blast.SeatsUnknown);
        WriteTexts(json, "poolsWithoutLimitBefore", blast.PoolsWithoutLimitBefore);
        WriteTexts(json, "poolsWithoutLimitAfter", blast.PoolsWithoutLimitAfter);
        WriteList(json, "poolsLost", blast.PoolsLost, WritePool);
        WriteTexts(json, "statefulTouched", blast.StatefulTouched);
        json.WriteEndObject();
    }

    private static void WritePool(Utf8JsonWriter json, LostPool pool)
    {
        json.WriteStartObject();
        json.WriteString("hostPool", pool.HostPool);
        json.WriteString("kind", DiffWords.Of(pool.Kind));
        WriteCount("hosts", pool.Hosts);
        WriteCount("hostsLeft", pool.HostsLeft);
        json.WriteNumber("seats", pool.Seats);
        json.WriteEndObject();

        void WriteCount(string name, int? count)
        {
            if (count is { } known)
                json.WriteNumber(name, known);
            else
                json.WriteNull(name);
        }
    }

    private static void WriteAcknowledged(Utf8JsonWriter json, AcknowledgedChange change)
    {
        json.WriteStartObject();
        json.WriteString("noun", change.Noun);
        json.WriteString("kind", DiffWords.Of(change.Kind));
        WriteTexts(json, "names", change.Names);
        WriteTexts(json, "entries", change.Entries);
        json.WriteEndObject();
    }

    private static void WriteCost(Utf8JsonWriter json, CostChange change)
    {
        json.WriteStartObject();
        json.WriteString("name", change.Name);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ResourceChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", DiffWords.Of(change.Kind));
        json.WriteString("type", change.Resource.Type);
        json.WriteString("name", change.Resource.Name);
        json.WriteString("azureName", change.Resource.AzureName);
        json.WriteString("formerName", change.FormerName);
        json.WriteString("urn", change.Resource.Urn);
        json.WriteString("formerUrn", change.FormerUrn);
        json.WriteNumber("phase", change.Resource.Phase);
        json.WriteString("subscription", change.Resource.Subscription);
        json.WriteString("machine", change.Machine?.Name);
        json.WriteBoolean("wasProtected", change.WasProtected);
        json.WriteBoolean("staysInAzure", change.StaysInAzure);
        WriteList(json, "properties", change.Properties, WriteProperty);
        json.WritePropertyName("inputs");
        JsonRenderer.WriteMembers(json, change.Resource.Inputs);
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, PropertyChange change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path);
        WriteValue(json, "before", change.Before);
        WriteValue(json, "after", change.After);
        WriteReason(json, "replaces", change.Replaces);
        WriteReason(json, "refused", change.Refused);
        json.WriteEndObject();
    }

    // a member that is left out says that there is no value; null is one
    private static void WriteValue(Utf8JsonWriter json, string name, PreviewValue? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        JsonRenderer.WriteValue(json, value);
        if (value is PreviewValue.Secret { From: { } origin })
            json.WriteString($"{name}From", origin);
    }

    private static void WriteReason(Utf8JsonWriter json, string name, ReplacementReason? reason)
    {
        if (reason is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("text", reason.Text);
        json.WriteString("source", reason.Source);
        json.WriteEndObject();
    }
}

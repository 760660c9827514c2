using System.Text.Json;
using AvdPulumi.Infra.Preview.Overview;
using static AvdPulumi.Infra.Rendering.JsonText;

namespace AvdPulumi.Infra.Rendering;

/// <summary>The overview of a preview as JSON. The form is described in docs/preview.md.</summary>
internal static class OverviewJson
{
    /// <summary>Writes the member <c>overview</c>.</summary>
    public static void Write(Utf8JsonWriter json, PreviewOverview overview)
    {
        json.WriteStartObject("overview");
        WriteList(json, "kinds", overview.Kinds, WriteKind);
        WriteList(json, "machines", overview.Machines, WriteMachines);
        WriteList(json, "pools", overview.Pools, WritePool);
        WriteList(json, "locks", overview.Locks, WriteLock);
        WriteList(json, "access", overview.Access, WriteAccess);
        WriteList(json, "risk", overview.Risk, WriteSection);
        WriteList(json, "cost", overview.Cost, WriteSection);
        json.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter json, KindCount kind)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind.Kind);
        json.WriteNumber("count", kind.Count);
        json.WriteEndObject();
    }

    private static void WriteMachines(Utf8JsonWriter json, MachineGroup group)
    {
        json.WriteStartObject();
        json.WriteString("owner", group.Owner);
        json.WriteBoolean("areHosts", group.AreHosts);
        json.WriteString("cluster", group.Cluster);
        json.WriteNumber("count", group.Count);
        WriteTexts(json, "names", group.Names);
        json.WriteNumber("processors", group.Processors);
        json.WriteNumber("memoryMb", group.MemoryMb);
        json.WriteNumber("seats", group.Seats);
        json.WriteEndObject();
    }

    private static void WritePool(Utf8JsonWriter json, PoolSeats pool)
    {
        json.WriteStartObject();
        json.WriteString("hostPool", pool.HostPool);
        WriteTexts(json, "hosts", pool.Hosts);
        json.WriteNumber("seats", pool.Seats);
        json.WriteEndObject();
    }

    private static void WriteLock(Utf8JsonWriter json, ScopeLock scopeLock)
    {
        json.WriteStartObject();
        json.WriteString("scope", scopeLock.Scope);
        json.WriteBoolean("isReadOnly", scopeLock.IsReadOnly);
        json.WriteEndObject();
    }

    private static void WriteAccess(Utf8JsonWriter json, GrantedAccess access)
    {
        json.WriteStartObject();
        json.WriteString("urn", access.Urn);
        json.WriteString("who", access.Who);
        json.WriteString("role", access.Role);
        json.WriteString("where", access.Where);
        json.WriteString("power", access.Power);
        json.WriteEndObject();
    }

    private static void WriteSection(Utf8JsonWriter json, OverviewSection section)
    {
        json.WriteStartObject();
        json.WriteString("title", section.Title);
        WriteList(json, "lines", section.Lines, WriteLine);
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, OverviewLine line)
    {
        json.WriteStartObject();
        json.WriteString("text", line.Text);
        json.WriteBoolean("notable", line.Severity == OverviewWeight.Notable);
        json.WriteString("setting", line.Setting);
        json.WriteEndObject();
    }
}

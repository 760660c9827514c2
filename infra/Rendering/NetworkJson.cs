using System.Text.Json;
using AvdPulumi.Configuration;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Network flows as JSON, for programs. The form is described in docs/network.md.</summary>
internal static class NetworkJson
{
    public static string Render(NetworkList list) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", NetworkList.SchemaVersion);
        json.WriteString("stack", list.Stack);
        json.WriteString("cloud", list.Cloud.Environment);
        json.WriteStartArray("flows");
        foreach (var flow in list.Flows) WriteFlow(json, flow);
        json.WriteEndArray();
        json.WriteStartArray("securityGroups");
        foreach (var group in list.Groups) WriteGroup(json, group);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteFlow(Utf8JsonWriter json, NetworkFlow flow)
    {
        json.WriteStartObject();
        json.WriteString("direction", NetworkList.WordOf(flow.Direction));
        json.WriteString("purpose", FlowPurposes.WordOf(flow.Purpose));
        json.WriteStartArray("from");
        foreach (var source in flow.From)
        {
            json.WriteStartObject();
            json.WriteString("who", FlowSource.WordOf(source.Who));
            json.WriteString("network", source.Network);
            json.WriteString("range", source.Range);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("destination", flow.To.Name);
        WriteTexts(json, "addresses", flow.To.Addresses);
        json.WriteString("route", NetworkList.WordOf(flow.To.Route));
        json.WriteString("via", flow.To.Via);
        WriteTexts(json, "protocols", NetworkList.ProtocolsOf(flow.Transport));
        WriteTexts(json, "ports", flow.Ports.Select(range => range.ToString()));
        json.WriteBoolean("required", !flow.Optional);
        json.WriteBoolean("tlsInspection", !flow.NoInspection);
        json.WriteString("what", flow.What);
        WriteTexts(json, "pools", flow.Pools);
        json.WriteString("serviceTag", flow.ServiceTag);
        json.WriteString("source", flow.Source);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, SecurityRuleSet group)
    {
        json.WriteStartObject();
        json.WriteString("network", group.Network);
        json.WriteStartArray("rules");
        foreach (var rule in group.Rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("azureName", rule.AzureName);
            json.WriteNumber("priority", rule.Priority);
            json.WriteString("direction", rule.IsInbound ? "inbound" : "outbound");
            json.WriteString("access", rule.IsAllow ? "allow" : "deny");
            json.WriteString("protocol", rule.Transport is { } transport ? NetworkList.ProtocolsOf(transport).Single() : SecurityRule.Any);
            WriteTexts(json, "sources", rule.Sources);
            WriteTexts(json, "destinations", rule.Destinations);
            WriteTexts(json, "ports", rule.Ports.IsEmpty ? [SecurityRule.Any] : rule.Ports.Select(range => range.ToString()));
            json.WriteString("description", rule.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteTexts(json, "byName", group.ByName.Select(flow => flow.To.Name).Distinct());
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

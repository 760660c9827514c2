using System.Text.Json;
using AvdPulumi.Configuration.Estate.Network;
using AvdPulumi.Configuration.Facts.Network;
using static AvdPulumi.Infra.Rendering.JsonText;

namespace AvdPulumi.Infra.Rendering;

/// <summary>Network flows as JSON, for programs. The form is described in docs/network.md.</summary>
internal static class NetworkJson
{
    public static string Render(NetworkList list) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", NetworkList.SchemaVersion);
            json.WriteString("stack", list.Stack);
            json.WriteString("cloud", list.Cloud.Environment);
            WriteList(json, "flows", list.Flows, WriteFlow);
            WriteList(json, "securityGroups", list.Groups, WriteGroup);
            json.WriteEndObject();
        });

    private static void WriteFlow(Utf8JsonWriter json, NetworkFlow flow)
    {
        json.WriteStartObject();
        json.WriteString("direction", NetworkList.WordOf(flow.Direction));
        json.WriteString("purpose", FlowPurposes.WordOf(flow.Purpose));
        WriteList(json, "from", flow.From, WriteSource);
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

    private static void WriteSource(Utf8JsonWriter json, FlowSource source)
    {
        json.WriteStartObject();
        json.WriteString("who", FlowSource.WordOf(source.Who));
        json.WriteString("network", source.Network);
        json.WriteString("range", source.Range);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, SecurityRuleSet group)
    {
        json.WriteStartObject();
        json.WriteString("network", group.Network);
        WriteList(json, "rules", group.Rules, WriteRule);
        WriteTexts(json, "byName", group.ByName.Select(flow => flow.To.Name).Distinct());
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, SecurityRule rule)
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
}

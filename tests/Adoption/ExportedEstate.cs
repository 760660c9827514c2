using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Infra.Preview.Overview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.AzureTypes;

namespace AvdPulumi.Tests.Adoption;

/// <summary>An estate as Azure shows it after it was deployed: the bodies of the preview, by Azure's own types, without what is secret, and with what only Azure writes.</summary>
internal static class ExportedEstate
{
    /// <summary>A list of resources, as <c>az resource show</c> gives it for many ids.</summary>
    public static byte[] ListOf(PreviewModel model, Func<PreviewResource, bool>? which = null) =>
        System.Text.Encoding.UTF8.GetBytes(
            JsonText.Write(json =>
            {
                json.WriteStartArray();
                foreach (var resource in model.Resources.Where(resource => resource.IsInAzure && which?.Invoke(resource) != false))
                    Write(json, resource, AzureIdentity.ArmIdOf(resource)!);
                foreach (var pool in model.Overview.Pools)
                    WriteSessionHosts(json, model, pool, which);
                json.WriteEndArray();
            })
        );

    // hosts register themselves: no program makes them
    private static void WriteSessionHosts(Utf8JsonWriter json, PreviewModel model, PoolSeats pool, Func<PreviewResource, bool>? which)
    {
        var hostPool = model.Resources.SingleOrDefault(resource =>
            resource.Type == "azure-native:desktopvirtualization:HostPool" && resource.AzureName == pool.HostPool
        );
        foreach (
            var machine in model.Resources.Where(resource =>
                resource.Type == "azure-native:hybridcompute:Machine"
                && which?.Invoke(resource) != false
                && pool.Hosts.Contains(resource.AzureName)
            )
        )
        {
            if (hostPool is null)
                continue;
            json.WriteStartObject();
            json.WriteString("id", $"{AzureIdentity.ArmIdOf(hostPool)}/sessionHosts/{machine.AzureName}.corp.contoso.com");
            json.WriteString("type", "Microsoft.DesktopVirtualization/hostpools/sessionhosts");
            json.WriteStartObject("properties");
            json.WriteString("resourceId", AzureIdentity.ArmIdOf(machine));
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, PreviewResource resource, string id)
    {
        var type = AzureResourceCatalogue.Find(resource.Type)!;
        var body = ArmBody.Of(type, AzureTypeLibrary.BodyOf(type)!, resource.Inputs);
        var properties =
            (body.GetValueOrDefault("properties") as PreviewValue.Map)?.Members ?? ImmutableSortedDictionary<string, PreviewValue>.Empty;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type.ArmType);
        json.WriteString("name", id.Split('/')[^1]);
        foreach (var (name, value) in body.Where(member => member.Key is not ("name" or "type" or "id" or "properties")))
            Write(
                json,
                name,
                name == "location" && value is PreviewValue.Text { Value: "westeurope" } ? new PreviewValue.Text("West Europe") : value
            );
        json.WriteStartObject("systemData");
        json.WriteString("createdAt", "2026-11-20T08:00:00Z");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (var (name, value) in properties)
            Write(json, name, value);
        if (!properties.ContainsKey("provisioningState"))
            json.WriteString("provisioningState", "Succeeded");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PreviewValue value)
    {
        if (value is PreviewValue.Secret)
            return;
        json.WritePropertyName(name);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, PreviewValue value)
    {
        switch (value)
        {
            case PreviewValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case PreviewValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case PreviewValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case PreviewValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case PreviewValue.Map map:
                json.WriteStartObject();
                foreach (var (name, member) in map.Members)
                    Write(json, name, member);
                json.WriteEndObject();
                break;
            case PreviewValue.Unknown:
                json.WriteStringValue("only Azure knows");
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}

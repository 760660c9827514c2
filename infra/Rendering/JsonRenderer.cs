using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Preview;
using static AvdPulumi.Infra.Rendering.JsonText;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A preview as JSON, for programs: stable order, secrets as <c>"[secret]"</c>. The form is described in docs/preview.md.</summary>
public static class JsonRenderer
{
    /// <summary>Renders <paramref name="model"/>, with a line feed at the end.</summary>
    public static string Render(PreviewModel model) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", PreviewModel.SchemaVersion);
            json.WriteString("project", model.Project);
            json.WriteString("stack", model.Stack);
            WriteTexts(json, "layers", model.Layers);
            json.WriteString("packageSource", model.PackageSource);
            OverviewJson.Write(json, model.Overview);
            WriteList(json, "resources", model.Resources, WriteResource);
            WriteList(json, "invokes", model.Invokes, WriteInvoke);
            WriteMap(json, "outputs", model.Outputs);
            WriteList(json, "readsFrom", model.ReadsFrom, WriteReadFrom);
            WriteList(json, "outside", model.Outside, OutsideJson.Write);
            WriteList(json, "diagnostics", model.Diagnostics, DiagnosticJson.Write);
            json.WriteEndObject();
        });

    private static void WriteResource(Utf8JsonWriter json, PreviewResource resource)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("urn", resource.Urn);
        json.WriteNumber("phase", resource.Phase);
        json.WriteString("parent", resource.Parent);
        json.WriteString("subscription", resource.Subscription);
        json.WriteString("provider", resource.Provider);
        json.WriteString("existingId", resource.ExistingId);
        WriteTexts(json, "dependsOn", resource.DependsOn);
        WriteMap(json, "inputs", resource.Inputs);
        WriteTexts(json, "secretInputs", resource.SecretInputs);
        WriteTexts(json, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        json.WriteBoolean("protect", resource.Protect);
        WriteTexts(json, "ignoreChanges", resource.IgnoreChanges);
        WriteTexts(json, "replaceOnChanges", resource.ReplaceOnChanges);
        json.WriteBoolean("deleteBeforeReplace", resource.DeleteBeforeReplace);
        WriteWhereSet(json, resource);
        json.WriteEndObject();
    }

    // what few resources have is left out of the others
    private static void WriteWhereSet(Utf8JsonWriter json, PreviewResource resource)
    {
        if (resource.ReplacementTrigger is { } trigger)
        {
            json.WritePropertyName("replacementTrigger");
            WriteValue(json, trigger);
        }

        if (resource.RetainOnDelete)
            json.WriteBoolean("retainOnDelete", true);
        if (!resource.Aliases.IsEmpty)
            WriteTexts(json, "aliases", resource.Aliases);
        var origins = SecretOrigins.In(resource.Inputs);
        if (origins.IsEmpty)
            return;
        json.WriteStartObject("secretOrigins");
        foreach (var (path, origin) in origins)
            json.WriteString(path, origin);
        json.WriteEndObject();
    }

    private static void WriteInvoke(Utf8JsonWriter json, PreviewInvoke invoke)
    {
        json.WriteStartObject();
        json.WriteString("token", invoke.Token);
        json.WriteString("subscription", invoke.Subscription);
        WriteMap(json, "args", invoke.Args);
        json.WriteEndObject();
    }

    private static void WriteReadFrom(Utf8JsonWriter json, ReadFrom read)
    {
        json.WriteStartObject();
        json.WriteString("stack", read.Stack);
        json.WriteString("output", read.Output);
        json.WriteNumber("version", read.Version);
        WriteTexts(json, "members", read.Members);
        json.WriteBoolean("assumed", read.IsAssumed);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, PreviewValue> members)
    {
        json.WritePropertyName(name);
        WriteMembers(json, members);
    }

    internal static void WriteMembers(Utf8JsonWriter json, ImmutableSortedDictionary<string, PreviewValue> members)
    {
        json.WriteStartObject();
        foreach (var (key, value) in members)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    internal static void WriteValue(Utf8JsonWriter json, PreviewValue value)
    {
        switch (value)
        {
            // a program gets the text as it is; JsonText escapes what a log would obey
            case PreviewValue.Text(var text):
                json.WriteStringValue(text);
                break;
            case PreviewValue.Number(var number):
                json.WriteNumberValue(number);
                break;
            case PreviewValue.Flag(var flag):
                json.WriteBooleanValue(flag);
                break;
            case PreviewValue.Null:
                json.WriteNullValue();
                break;
            case PreviewValue.Map(var members):
                WriteMembers(json, members);
                break;
            case PreviewValue.List(var items):
                json.WriteStartArray();
                foreach (var item in items)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(ValueText.Of(value));
                break;
        }
    }
}

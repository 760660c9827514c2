using System.Text.Json;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Export;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.Exchange;

/// <summary>Parameters as a parameter file of Azure Resource Manager. It has no comments: Azure accepts plain JSON only.</summary>
internal static class ArmParametersWriter
{
    /// <summary>The file.</summary>
    public static string Write(ExportedParameters exported) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", CloudFacts.ParametersSchema);
            json.WriteString("contentVersion", "1.0.0.0");
            json.WriteStartObject("parameters");
            foreach (var parameter in exported.Parameters)
                WriteParameter(json, parameter);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void WriteParameter(Utf8JsonWriter json, ExportedParameter parameter)
    {
        json.WriteStartObject(parameter.Name);
        if (parameter.Value is ParameterValue.VaultSecret secret)
        {
            json.WriteStartObject("reference");
            json.WriteStartObject("keyVault");
            json.WriteString("id", secret.VaultId);
            json.WriteEndObject();
            json.WriteString("secretName", secret.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WritePropertyName("value");
            WriteValue(json, parameter.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ParameterValue value)
    {
        switch (value)
        {
            case ParameterValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case ParameterValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case ParameterValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case ParameterValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            case ParameterValue.Map map:
                json.WriteStartObject();
                foreach (var (name, member) in map.Members)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, member);
                }

                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no value in JSON.");
        }
    }
}

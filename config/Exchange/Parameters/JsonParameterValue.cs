using System.Text.Json;

namespace AvdPulumi.Configuration.Exchange.Parameters;

/// <summary>JSON as the value of a parameter.</summary>
internal static class JsonParameterValue
{
    public static ParameterValue Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => new ParameterValue.Text(element.GetString()!),
            JsonValueKind.Number => new ParameterValue.Number(element.GetDouble()),
            JsonValueKind.True or JsonValueKind.False => new ParameterValue.Flag(element.GetBoolean()),
            JsonValueKind.Array => new ParameterValue.List([.. element.EnumerateArray().Select(Of)]),
            JsonValueKind.Object => new ParameterValue.Map([
                .. element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Of(member.Value))),
            ]),
            _ => new ParameterValue.Null(),
        };
}

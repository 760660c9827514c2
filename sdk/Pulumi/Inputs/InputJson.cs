using System.Text.Json;

namespace Pulumi;

/// <summary>An input of any JSON; text is parsed.</summary>
public sealed class InputJson : Input<JsonElement>
{
    public InputJson()
        : base(default(JsonElement)) { }

    private InputJson(JsonElement plain)
        : base(plain) { }

    private InputJson(Output<JsonElement> output)
        : base(output) { }

    public static implicit operator InputJson(string json) => new(Parse(json));

    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement.Clone());

    public static implicit operator InputJson(JsonElement element) => new(element);

    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(value => value.RootElement.Clone()));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json) => JsonElement.Parse(json);
}

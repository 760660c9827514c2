using System.Text.Json;
using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>One input of every shape that generated packages use, and a few they do not.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("flag")]
    public Input<bool>? Flag { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("size")]
    public Input<double>? Size { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    [Input("bare")]
    public object? Bare { get; set; }

    [Input("nested")]
    public Input<NestedArgs>? Nested { get; set; }

    [Input("colour")]
    public Input<Colour>? Colour { get; set; }

    [Input("relaxedColour")]
    public InputUnion<string, Colour>? RelaxedColour { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("either")]
    public InputUnion<NestedArgs, RequiringArgs>? Either { get; set; }

    [Input("tree")]
    public Input<JsonElement>? Tree { get; set; }

    [Input("json")]
    public InputJson? Json { get; set; }

    [Input("resource")]
    public Input<Resource>? Resource { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("jsonText", json: true)]
    public Input<object>? JsonText { get; set; }

    [Input("jsonFlag", json: true)]
    public Input<bool>? JsonFlag { get; set; }

    [Input("echo")]
    public Input<NestedResponse>? Echo { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    [Input("urn")]
    public Input<string>? Urn { get; set; }

    [Input("list")]
    private InputList<string>? _list;
    public InputList<string> List
    {
        get => _list ??= [];
        set => _list = value;
    }

    [Input("colours")]
    private InputList<Union<string, Colour>>? _colours;
    public InputList<Union<string, Colour>> Colours
    {
        get => _colours ??= [];
        set => _colours = value;
    }

    [Input("nestedList")]
    private InputList<NestedArgs>? _nestedList;
    public InputList<NestedArgs> NestedList
    {
        get => _nestedList ??= [];
        set => _nestedList = value;
    }

    [Input("map")]
    private InputMap<string>? _map;
    public InputMap<string> Map
    {
        get => _map ??= [];
        set => _map = value;
    }

    [Input("nestedMap")]
    private InputMap<NestedArgs>? _nestedMap;
    public InputMap<NestedArgs> NestedMap
    {
        get => _nestedMap ??= [];
        set => _nestedMap = value;
    }
}

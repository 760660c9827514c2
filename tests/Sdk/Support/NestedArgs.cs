using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

internal sealed class NestedArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("id")]
    public Input<string>? Id { get; set; }

    [Input("inner")]
    public Input<NestedArgs>? Inner { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;
    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}

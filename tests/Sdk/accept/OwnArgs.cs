// Own args derive from the two bases that may be derived from.
using Pulumi;

internal sealed class OwnArgs : ResourceArgs
{
    [Input("text", required: true)] public Input<string> Text { get; set; } = null!;

    [Input("list")] private InputList<string>? _list;
    public InputList<string> List { get => _list ??= new InputList<string>(); set => _list = value; }

    public static new OwnArgs Empty => new();
}

internal sealed class OwnInvokeArgs : InvokeArgs
{
    [Input("json", json: true)] public InputMap<string>? Json { get; set; }
}

[OutputType]
internal sealed class OwnResult
{
    public readonly string Text;

    [OutputConstructor]
    private OwnResult(string text) => Text = text;
}

using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>Required members of both kinds: a property, and a list behind a private field.</summary>
internal sealed class RequiringArgs : ResourceArgs
{
    [Input("scope", required: true)]
    public Input<string> Scope { get; set; } = null!;

    [Input("scopes", required: true)]
    private InputList<string>? _scopes;
    public InputList<string> Scopes
    {
        get => _scopes ??= [];
        set => _scopes = value;
    }

    [Input("children")]
    private InputList<RequiringArgs>? _children;
    public InputList<RequiringArgs> Children
    {
        get => _children ??= [];
        set => _children = value;
    }
}

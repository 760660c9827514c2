using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>A component with children given by the test.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base("test:index:Group", name, options) => children?.Invoke(this);

    [Output("text")]
    public Output<string> Text { get; set; } = Output.Create("from the initializer");

    public new void RegisterOutputs() => base.RegisterOutputs();

    public new void RegisterOutputs(IDictionary<string, object?> outputs) => base.RegisterOutputs(outputs);
}

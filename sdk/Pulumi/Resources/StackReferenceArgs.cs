using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Which stack to read.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The full name, organization/project/stack.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }

    internal override void List(ArgsEntries entries) => entries.Require("name", Name, nameof(Name));
}

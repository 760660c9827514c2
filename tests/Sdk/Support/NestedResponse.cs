using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>An output object in the form that generated packages give: read-only fields and a marked constructor.</summary>
[OutputType]
internal sealed class NestedResponse
{
    public readonly string? Name;
    public readonly int Size;
    public readonly ImmutableArray<string> Tags;

    [OutputConstructor]
    public NestedResponse(string? name, int size, ImmutableArray<string> tags)
    {
        Name = name;
        Size = size;
        Tags = tags;
    }
}

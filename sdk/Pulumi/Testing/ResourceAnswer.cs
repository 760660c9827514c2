using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>What came back for one resource: its state by property, each known or not, secret or not.</summary>
internal sealed record ResourceAnswer(string Urn, string? Id, IReadOnlyDictionary<string, OutputData<object?>> State)
{
    public static readonly IReadOnlyDictionary<string, OutputData<object?>> NoState = ImmutableDictionary<
        string,
        OutputData<object?>
    >.Empty;
}

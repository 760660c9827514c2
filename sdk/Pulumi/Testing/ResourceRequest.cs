using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>One resource on its way to the mocks. Texts are empty, not null, where there is nothing to say.</summary>
internal sealed record ResourceRequest(
    Resource Resource,
    bool IsRead,
    bool HasParent,
    string Id,
    ImmutableDictionary<string, object> Inputs,
    string Provider
);

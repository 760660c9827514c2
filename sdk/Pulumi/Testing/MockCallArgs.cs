using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A function call as the engine would see it.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }
}

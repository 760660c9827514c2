using System.Collections.Immutable;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>The string-keyed dictionary that a mock returns as state or result.</summary>
internal static class State
{
    public static ImmutableDictionary<string, object?> Empty => ImmutableDictionary<string, object?>.Empty;

    public static ImmutableDictionary<string, object?> Of(params (string Key, object? Value)[] members) =>
        members.ToImmutableDictionary(member => member.Key, member => member.Value);
}

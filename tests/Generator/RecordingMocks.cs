using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Generator;

/// <summary>Answers every resource with an id and its own inputs, every function with nothing, and keeps what it was asked.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }
}

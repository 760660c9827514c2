using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk;

/// <summary>
/// Mocks that remember every call. Strict: the types of this folder (<c>test:…</c>) and providers echo their inputs, anything else
/// must have been announced.
/// </summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly Dictionary<string, Func<MockResourceArgs, Task<(string? Id, object State)>>> _resources = [];
    private readonly Dictionary<string, Func<MockCallArgs, Task<object>>> _calls = [];
    private readonly ConcurrentQueue<MockResourceArgs> _seen = new();
    private readonly ConcurrentQueue<MockCallArgs> _called = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _registered = new();

    public IReadOnlyList<MockResourceArgs> Resources => [.. _seen];

    public IReadOnlyList<MockCallArgs> Calls => [.. _called];

    public IReadOnlyList<MockRegisterResourceOutputsRequest> RegisteredOutputs => [.. _registered];

    public ImmutableDictionary<string, object> InputsOf(string name) => Resource(name).Inputs;

    public MockResourceArgs Resource(string name) => Resources.Single(resource => resource.Name == name);

    public RecordingMocks Answer(string type, Func<MockResourceArgs, (string? Id, object State)> answer) =>
        AnswerLater(type, args => Task.FromResult(answer(args)));

    public RecordingMocks EchoInputsOf(params string[] types) => types.Aggregate(this, (mocks, type) => mocks.Answer(type, Echo));

    public RecordingMocks AnswerLater(string type, Func<MockResourceArgs, Task<(string? Id, object State)>> answer)
    {
        _resources[type] = answer;
        return this;
    }

    public RecordingMocks AnswerCall(string token, Func<MockCallArgs, object> answer)
    {
        _calls[token] = args => Task.FromResult(answer(args));
        return this;
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _seen.Enqueue(args);
        var type = args.Type ?? throw new InvalidOperationException("A resource without a type.");
        return _resources.TryGetValue(type, out var answer) ? answer(args) : Task.FromResult(EchoKnown(type, args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _called.Enqueue(args);
        return _calls.TryGetValue(args.Token ?? "", out var answer)
            ? answer(args)
            : throw new InvalidOperationException($"Unexpected function {args.Token}.");
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _registered.Enqueue(args);
        return Task.CompletedTask;
    }

    /// <summary>The usual answer: an id made of the name, and the inputs as state.</summary>
    public static (string? Id, object State) Echo(MockResourceArgs args) => ($"{args.Name}-id", args.Inputs);

    private static (string? Id, object State) EchoKnown(string type, MockResourceArgs args) =>
        type.StartsWith("test:", StringComparison.Ordinal) || type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? Echo(args)
            : throw new InvalidOperationException($"Unexpected resource type {type}.");
}

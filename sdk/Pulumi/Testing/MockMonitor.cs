using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>The engine's place under mocks: names resources, asks the mocks, and keeps what was registered.</summary>
internal sealed class MockMonitor(IMocks mocks, string projectName, string stackName)
{
    private readonly ConcurrentDictionary<string, ResourceAnswer> _answers = new();
    private readonly List<Resource> _resources = [];

    /// <summary>In the order in which their registration reached this point.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_resources)
                return [.. _resources];
        }
    }

    public async ValueTask<ResourceAnswer> RegisterAsync(ResourceRequest request)
    {
        Remember(request.Resource);
        var urn = UrnOf(request);
        if (request.Resource is Stack)
            return new ResourceAnswer(urn, null, ResourceAnswer.NoState);

        var answer = await AskAsync(request, urn).ConfigureAwait(false);
        return Keep(answer.Id is null ? answer with { Id = request.Id } : answer);
    }

    public async ValueTask<ResourceAnswer> ReadAsync(ResourceRequest request)
    {
        var answer = await AskAsync(request, UrnOf(request)).ConfigureAwait(false);
        Remember(request.Resource);
        // what is read is what was asked for, whatever id the mock gives
        return Keep(answer with { Id = request.Id });
    }

    /// <summary>A resource that was registered before, by its URN.</summary>
    public ResourceAnswer Find(string urn) =>
        _answers.TryGetValue(urn, out var answer) ? answer : throw new InvalidOperationException($"Unknown resource {urn}");

    public async ValueTask<PlainState> CallAsync(string token, ImmutableDictionary<string, object> args, string provider)
    {
        var result = await mocks
            .CallAsync(
                new MockCallArgs
                {
                    Token = token,
                    Args = args,
                    Provider = provider,
                }
            )
            .ConfigureAwait(false);
        return await Serializer.StateAsync(result).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, Output<object?>> outputs) =>
        mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn, outputs));

    private async ValueTask<ResourceAnswer> AskAsync(ResourceRequest request, string urn)
    {
        var (id, state) = await mocks
            .NewResourceAsync(
                new MockResourceArgs
                {
                    Type = request.Resource.TypeName,
                    Name = request.Resource.LogicalName,
                    Inputs = request.Inputs,
                    Provider = request.Provider,
                    Id = request.Id,
                }
            )
            .ConfigureAwait(false);
        var plain = await Serializer.StateAsync(state).ConfigureAwait(false);
        // a state that is one secret comes in an envelope, which functions open but resources do not: they find no property they know
        return new ResourceAnswer(urn, id, plain.IsSecret ? ResourceAnswer.NoState : plain.Members);
    }

    private ResourceAnswer Keep(ResourceAnswer answer)
    {
        _answers[answer.Urn] = answer;
        return answer;
    }

    private void Remember(Resource resource)
    {
        lock (_resources)
            _resources.Add(resource);
    }

    /// <summary>Of the parent's type only the first part is kept, and that is always the stack's: mocks know no nesting, unlike the engine.</summary>
    private string UrnOf(ResourceRequest request)
    {
        var type = request.HasParent ? $"{Stack.TypeToken}${request.Resource.TypeName}" : request.Resource.TypeName;
        return $"urn:pulumi:{stackName}::{projectName}::{type}::{request.Resource.LogicalName}";
    }
}

using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>The outputs of one resource, promised in its constructor and filled when the registration comes back.</summary>
internal sealed class ResourceCompletion
{
    private readonly Resource _resource;
    private readonly bool _isPreview;
    private readonly TaskCompletionSource<OutputData<string>> _urn = new();
    private readonly TaskCompletionSource<OutputData<string>> _id = new();
    private readonly Lock _gate = new();
    private List<PropertyPromise>? _waiting;

    // how it ended, for outputs that are asked for later
    private ResourceAnswer? _answer;
    private Exception? _failure;

    public ResourceCompletion(Resource resource, bool isPreview)
    {
        _resource = resource;
        _isPreview = isPreview;
        Urn = Output<string>.Untracked(_urn.Task);
    }

    // The registration task is the one that the run watches; watching every output of every resource as well would say nothing more.
    public Output<string> Urn { get; }

    public void AttachOutputs(bool hasOutputs)
    {
        if (_resource is CustomResource custom)
            custom.Id = Output<string>.Untracked(_id.Task);
        // a generated class makes its outputs when they are read
        if (!hasOutputs || _resource.GetType() == _resource.OutputsMadeBy)
            return;
        foreach (var property in OutputProperties.Of(_resource))
            Add(property.Promise(_resource));
    }

    /// <summary>Takes a promise, which is kept now or when the registration comes back.</summary>
    public void Add(PropertyPromise promise)
    {
        lock (_gate)
            if (_answer is null && _failure is null)
            {
                (_waiting ??= []).Add(promise);
                return;
            }

        if (_answer is { } answer)
            Keep(promise, answer, ImmutableHashSet.Create(_resource));
        else
            promise.Fail(_failure!);
    }

    public void Succeed(ResourceAnswer answer)
    {
        var origin = ImmutableHashSet.Create(_resource);
        // a resource without an id is not there yet, in a preview or not
        var hasId = answer.Id is { Length: > 0 };
        _id.TrySetResult(new OutputData<string>(hasId ? answer.Id! : "", isKnown: hasId, isSecret: false, origin));

        foreach (var promise in Settle(() => _answer = answer))
            Keep(promise, answer, origin);

        // last, because children and dependents wait for it and go on from here
        _urn.TrySetResult(new OutputData<string>(answer.Urn, isKnown: true, isSecret: false, origin));
    }

    public void Fail(Exception failure)
    {
        // Observed here: it is the registration that reports the failure, and nobody may ever look at these outputs.
        _urn.TrySetException(failure);
        _ = _urn.Task.Exception;
        _id.TrySetException(failure);
        _ = _id.Task.Exception;
        foreach (var promise in Settle(() => _failure = failure))
            promise.Fail(failure);
    }

    /// <summary>From here on, promises are kept when they are made; these were made before.</summary>
    private List<PropertyPromise> Settle(Action note)
    {
        lock (_gate)
        {
            note();
            var waiting = _waiting ?? [];
            _waiting = null;
            return waiting;
        }
    }

    private void Keep(PropertyPromise promise, ResourceAnswer answer, ImmutableHashSet<Resource> origin)
    {
        if (answer.State.TryGetValue(promise.Name, out var value))
            promise.Fulfil(value, origin);
        else
            promise.Default(isKnown: !_isPreview, origin);
    }
}

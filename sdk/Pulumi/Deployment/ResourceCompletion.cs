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
    private readonly PropertyPromise[] _properties;

    public ResourceCompletion(Resource resource, bool hasOutputs, bool isPreview)
    {
        _resource = resource;
        _isPreview = isPreview;
        Urn = Output<string>.Untracked(_urn.Task);
        _properties = hasOutputs ? new PropertyPromise[OutputProperties.Of(resource.GetType()).Length] : [];
    }

    // The registration task is the one that the run watches; watching every output of every resource as well would say nothing more.
    public Output<string> Urn { get; }

    public void AttachOutputs()
    {
        if (_resource is CustomResource custom)
            custom.Id = Output<string>.Untracked(_id.Task);
        if (_properties.Length == 0)
            return;
        var declared = OutputProperties.Of(_resource.GetType());
        for (var i = 0; i < declared.Length; i++)
            _properties[i] = declared[i].Promise(_resource);
    }

    public void Succeed(ResourceAnswer answer)
    {
        var origin = ImmutableHashSet.Create(_resource);
        // a resource without an id is not there yet, in a preview or not
        var hasId = answer.Id is { Length: > 0 };
        _id.TrySetResult(new OutputData<string>(hasId ? answer.Id! : "", isKnown: hasId, isSecret: false, origin));

        foreach (var property in _properties)
        {
            if (answer.State.TryGetValue(property.Name, out var value))
                property.Fulfil(value, origin);
            else
                property.Default(isKnown: !_isPreview, origin);
        }

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
        foreach (var property in _properties)
            property.Fail(failure);
    }
}

using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Infra.Preview;

/// <summary>
/// Records what the mock interface cannot see: parents, dependencies, protection, ignored changes.
/// Its <see cref="Record"/> is a stack-level transformation, which sees every resource as it is constructed, so the order is that of the program.
/// </summary>
internal sealed class ResourceRecorder
{
    private readonly Lock _gate = new();
    private readonly List<RecordedResource> _records = [];

    /// <summary>Everything seen so far, without the stack itself.</summary>
    public ImmutableArray<RecordedResource> Records
    {
        get
        {
            lock (_gate)
                return [.. _records];
        }
    }

    /// <summary>The transformation: looks, and changes nothing.</summary>
    public ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack)
            return null;
        lock (_gate)
            _records.Add(new RecordedResource(args.Resource, args.Args, args.Options));
        return null;
    }
}

/// <summary>A resource with what it was constructed from.</summary>
internal sealed class RecordedResource(Resource resource, ResourceArgs args, ResourceOptions options)
{
    private ResourceArgs? _args = args;

    /// <summary>The resource.</summary>
    public Resource Resource => resource;

    /// <summary>Its options.</summary>
    public ResourceOptions Options => options;

    /// <summary>Its inputs, once: what has read them has no more use for them, and those of thousands of resources are not kept twice.</summary>
    /// <exception cref="InvalidOperationException">They were taken before.</exception>
    public ResourceArgs TakeArgs()
    {
        var taken = _args ?? throw new InvalidOperationException($"The inputs of '{resource.GetResourceName()}' were taken before.");
        _args = null;
        return taken;
    }
}

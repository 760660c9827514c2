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
internal sealed record RecordedResource(Resource Resource, ResourceArgs Args, ResourceOptions Options);

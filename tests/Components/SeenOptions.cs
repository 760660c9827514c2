using Pulumi;

namespace AvdPulumi.Tests.Components;

/// <summary>Sees the options that a component gives to its children, which mocks are not told.</summary>
internal sealed class SeenOptions
{
    private readonly Dictionary<string, ResourceOptions> _seen = [];

    /// <summary>Options for the component that is looked at.</summary>
    public ComponentResourceOptions Options => new() { ResourceTransformations = { Remember } };

    /// <summary>The options of the child of this name.</summary>
    public CustomResourceOptions Of(string name) => (CustomResourceOptions)_seen[name];

    private ResourceTransformationResult? Remember(ResourceTransformationArgs args)
    {
        _seen[args.Resource.GetResourceName()] = args.Options;
        return null;
    }
}

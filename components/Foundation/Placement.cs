using System.Collections.Immutable;
using Pulumi;

namespace AvdPulumi.Components.Foundation;

/// <summary>Where a resource goes and how it is tagged.</summary>
/// <param name="ResourceGroupName">The resource group, as an output of the group where this program makes it, so that the group comes first.</param>
/// <param name="Location">The Azure region, in its short spelling such as <c>westeurope</c>.</param>
/// <param name="Tags">Tags of every resource in this place.</param>
public sealed record Placement(Input<string> ResourceGroupName, string Location, ImmutableDictionary<string, string> Tags)
{
    /// <summary>A place whose resources have no tags.</summary>
    /// <param name="resourceGroupName">The resource group.</param>
    /// <param name="location">The Azure region.</param>
    public Placement(Input<string> resourceGroupName, string location)
        : this(resourceGroupName, location, ImmutableDictionary<string, string>.Empty) { }
}

using System.Collections.Immutable;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>An AVD workspace: the feed in which users find their application groups.</summary>
public sealed class Workspace : ComponentResource, IPhased, IAdopted
{
    /// <summary>Makes a workspace.</summary>
    public Workspace(string name, WorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:Workspace", name, options)
    {
        var definition = args.Definition;
        var workspace = new AzureNative.DesktopVirtualization.Workspace(
            $"{name}-workspace",
            new()
            {
                WorkspaceName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                FriendlyName = definition.FriendlyName.AsInput(),
                Description = definition.Description.AsInput(),
                ApplicationGroupReferences = args.ApplicationGroups.Select(group => group.Id).ToArray(),
                PublicNetworkAccess = definition.PublicNetworkAccess
                    ? AzureNative.DesktopVirtualization.PublicNetworkAccess.Enabled
                    : AzureNative.DesktopVirtualization.PublicNetworkAccess.Disabled,
            },
            definition.Protect ? this.StatefulChild(protect: true) : this.Child()
        );

        this.Extend(name, workspace.Id, args.Extensions);
        Id = workspace.Id;
        RegisterOutputs();
    }

    private Workspace(string name, string existingId, ComponentResourceOptions? options)
        : base("avd:avd:Workspace", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The workspace's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>Refers to a workspace that exists already. Its list of application groups is its owner's: Azure takes the whole list at once, and none is written here.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the workspace.</param>
    /// <param name="options">Options of the component.</param>
    public static Workspace FromExisting(string name, string id, ComponentResourceOptions? options = null) => new(name, id, options);
}

/// <summary>Args of <see cref="Workspace"/>.</summary>
public sealed record WorkspaceArgs
{
    /// <summary>Where the workspace goes: the host pool's own place.</summary>
    public required Placement Placement { get; init; }

    /// <summary>
    /// Every group the workspace publishes. The list is authoritative: a group that is not in it disappears from the feed.
    /// Empty for a placeholder that only carries the private endpoint of feed discovery.
    /// </summary>
    public required ImmutableArray<ApplicationGroup> ApplicationGroups { get; init; }

    /// <summary>What the workspace is.</summary>
    public required WorkspaceDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the workspace: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What an AVD workspace is, apart from where it goes.</summary>
public sealed record WorkspaceDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: on. Off leaves private endpoints as the only way to the feed.</summary>
    public bool PublicNetworkAccess { get; init; } = true;

    /// <summary>
    /// Default: off, since a workspace can be made again. On for the placeholder that carries the endpoint of feed discovery: without that workspace
    /// no client in any network that shares its DNS finds its feed (source: Private Link for AVD).
    /// </summary>
    public bool Protect { get; init; }
}

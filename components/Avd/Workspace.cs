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

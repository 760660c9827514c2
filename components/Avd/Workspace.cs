using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>An AVD workspace: the feed in which users find their application groups.</summary>
public sealed class Workspace : ComponentResource, IPhased
{
    /// <summary>Makes a workspace.</summary>
    public Workspace(string name, WorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:Workspace", name, options)
    {
        var definition = args.Definition;
        var workspace = new AzureNative.DesktopVirtualization.Workspace($"{name}-workspace", new()
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
        }, definition.Protect ? this.StatefulChild(protect: true) : this.Child());

        this.Extend(name, workspace.Id, args.Extensions);
        Id = workspace.Id;
        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The workspace's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }
}

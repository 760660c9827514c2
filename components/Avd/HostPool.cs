using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A host pool: the logical group with which session hosts register.</summary>
public sealed class HostPool : ComponentResource, IPhased, IAdopted
{
    /// <summary>Makes a host pool.</summary>
    public HostPool(string name, HostPoolArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:HostPool", name, options)
    {
        var definition = args.Definition;
        var pool = new AzureNative.DesktopVirtualization.HostPool(
            $"{name}-pool",
            new()
            {
                HostPoolName = definition.Name,
                ResourceGroupName = args.Placement.ResourceGroupName,
                Location = args.Placement.Location,
                Tags = args.Placement.Tags,
                HostPoolType = definition.Type,
                LoadBalancerType = definition.LoadBalancer,
                PreferredAppGroupType = definition.PreferredAppGroupType,
                MaxSessionLimit = definition.MaxSessionLimit,
                PersonalDesktopAssignmentType = definition.PersonalAssignment,
                FriendlyName = definition.FriendlyName.AsInput(),
                Description = definition.Description.AsInput(),
                StartVMOnConnect = definition.StartVmOnConnect,
                ValidationEnvironment = definition.ValidationEnvironment,
                PublicNetworkAccess = definition.PublicNetworkAccess,
                CustomRdpProperty = RdpProperty.Render(definition.RdpProperties).AsInput(),
                AgentUpdate = AgentUpdateOf(definition.AgentUpdate),
                RegistrationInfo = RegistrationOf(definition.Token),
            },
            OptionsOf(definition)
        );

        this.Extend(name, pool.Id, args.Extensions);
        Id = pool.Id;
        Name = pool.Name;
        ResourceGroupName = args.Placement.ResourceGroupName;
        RegisterOutputs();
    }

    private HostPool(string name, string existingId, ResourceExtensions extensions, ComponentResourceOptions? options)
        : base("avd:avd:HostPool", name, options)
    {
        Id = Output.Create(existingId);
        ExistingId = existingId;
        Name = Output.Create(ArmIdText.NameOf(existingId));
        ResourceGroupName = ArmIdText.ResourceGroupOf(existingId);
        this.Extend(name, Id, extensions);
        RegisterOutputs();
    }

    /// <inheritdoc />
    public string? ExistingId { get; }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.ControlPlane;

    /// <summary>The host pool's full ARM resource id.</summary>
    [Output("id")]
    public Output<string> Id { get; }

    /// <summary>The name in Azure, known once the pool is there.</summary>
    [Output("name")]
    public Output<string> Name { get; }

    /// <summary>The resource group of the pool.</summary>
    public Input<string> ResourceGroupName { get; }

    /// <summary>Refers to a host pool that exists already; the pool itself is never registered, and no registration token of it is made.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="id">Full ARM resource id of the host pool.</param>
    /// <param name="extensions">What this program hangs on it, such as role assignments; null for nothing.</param>
    /// <param name="options">Options of the component.</param>
    public static HostPool FromExisting(
        string name,
        string id,
        ResourceExtensions? extensions = null,
        ComponentResourceOptions? options = null
    ) => new(name, id, extensions ?? ResourceExtensions.None, options);

    private CustomResourceOptions OptionsOf(HostPoolDefinition definition)
    {
        var options = this.StatefulChild(definition.Protect).ReplacedBy(ChangeTable.HostPool);
        // each new token window sends the whole pool again: what the plan has set since must not look like a change, nor be one
        if (definition.IsScaled)
            options.IgnoringBy(ChangeTable.HostPool);
        // Azure answers the request for a token with the token, which would stand in the state in plain text
        options.AdditionalSecretOutputs.Add("registrationInfo");
        return options;
    }

    private static Input<AzureNative.DesktopVirtualization.Inputs.RegistrationInfoArgs>? RegistrationOf(TokenWindow? window)
    {
        if (window is null)
            return null;
        return new AzureNative.DesktopVirtualization.Inputs.RegistrationInfoArgs
        {
            ExpirationTime = window.ExpirationTime,
            RegistrationTokenOperation = AzureNative.DesktopVirtualization.RegistrationTokenOperation.Update,
        };
    }

    // said outright even where it is Azure's default, so that a pool can be taken back from scheduled updates
    private static AzureNative.DesktopVirtualization.Inputs.AgentUpdatePropertiesArgs AgentUpdateOf(AgentUpdateDefinition? update) =>
        update is null
            ? new() { Type = AzureNative.DesktopVirtualization.SessionHostComponentUpdateType.Default }
            : new()
            {
                Type = AzureNative.DesktopVirtualization.SessionHostComponentUpdateType.Scheduled,
                MaintenanceWindowTimeZone = update.TimeZone,
                UseSessionHostLocalTime = update.UseSessionHostLocalTime,
                MaintenanceWindows = update
                    .Windows.Select(window => new AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs
                    {
                        DayOfWeek = window.Day,
                        Hour = window.Hour,
                    })
                    .ToArray(),
            };
}

using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A host pool: the logical group with which session hosts register.</summary>
public sealed class HostPool : ComponentResource, IPhased
{
    /// <summary>Makes a host pool.</summary>
    public HostPool(string name, HostPoolArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:HostPool", name, options)
    {
        var definition = args.Definition;
        var pool = new AzureNative.DesktopVirtualization.HostPool($"{name}-pool", new()
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
        }, OptionsOf(definition));

        this.Extend(name, pool.Id, args.Extensions);
        Pool = pool;
        Id = pool.Id;
        Name = pool.Name;
        ResourceGroupName = args.Placement.ResourceGroupName;
        RegisterOutputs();
    }

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

    /// <summary>The resource itself, for what must come after it.</summary>
    internal AzureNative.DesktopVirtualization.HostPool Pool { get; }

    private CustomResourceOptions OptionsOf(HostPoolDefinition definition)
    {
        var options = this.StatefulChild(definition.Protect).ReplacedBy(ChangeTable.HostPool);
        // each new token window sends the whole pool again: what the plan has set since must not look like a change, nor be one
        if (definition.IsScaled) options.IgnoringBy(ChangeTable.HostPool);
        // Azure answers the request for a token with the token, which would stand in the state in plain text
        options.AdditionalSecretOutputs.Add("registrationInfo");
        return options;
    }

    private static Input<AzureNative.DesktopVirtualization.Inputs.RegistrationInfoArgs>? RegistrationOf(TokenWindow? window)
    {
        if (window is null) return null;
        return new AzureNative.DesktopVirtualization.Inputs.RegistrationInfoArgs
        {
            ExpirationTime = window.ExpirationTime,
            RegistrationTokenOperation = AzureNative.DesktopVirtualization.RegistrationTokenOperation.Update,
        };
    }

    // said outright even where it is Azure's default, so that a pool can be taken back from scheduled updates
    private static AzureNative.DesktopVirtualization.Inputs.AgentUpdatePropertiesArgs AgentUpdateOf(AgentUpdateDefinition? update) => update is null
        ? new() { Type = AzureNative.DesktopVirtualization.SessionHostComponentUpdateType.Default }
        : new()
        {
            Type = AzureNative.DesktopVirtualization.SessionHostComponentUpdateType.Scheduled,
            MaintenanceWindowTimeZone = update.TimeZone,
            UseSessionHostLocalTime = update.UseSessionHostLocalTime,
            MaintenanceWindows = update.Windows
                .Select(window => new AzureNative.DesktopVirtualization.Inputs.MaintenanceWindowPropertiesArgs { DayOfWeek = window.Day, Hour = window.Hour })
                .ToArray(),
        };
}

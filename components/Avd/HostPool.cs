using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.ExtensionResources;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>A host pool: the logical group with which session hosts register.</summary>
/// <example>
/// From examples/components, a whole program: a host pool, and the token with which hosts register.
/// <code>
/// var azure = new AzureNative.Provider("azure", new() { SubscriptionId = Subscription, TenantId = Tenant });
/// var options = new ComponentResourceOptions { Provider = azure };
/// var place = new Placement("rg-desktops", "westeurope");
///
/// var definition = new HostPoolDefinition
/// {
///     Name = "hp-desktops",
///     Type = AzureNative.DesktopVirtualization.HostPoolType.Pooled,
///     LoadBalancer = AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
///     MaxSessionLimit = 12,
///     Token = TokenWindow.At(now),
/// };
/// var pool = new HostPool("pool", new() { Placement = place, Definition = definition }, options);
/// var whenNone = RegistrationTokens.EndUnless(isPreview);
/// var token = new RegistrationToken("token", new() { HostPool = pool, WhenNone = whenNone }, options);
/// </code>
/// </example>
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

/// <summary>Args of <see cref="HostPool"/>.</summary>
public sealed record HostPoolArgs
{
    /// <summary>Where the host pool goes; its location is an AVD metadata region, which need not be where the hosts run.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What the host pool is.</summary>
    public required HostPoolDefinition Definition { get; init; }

    /// <summary>Default: nothing. What hangs on the host pool: lock, role assignments, diagnostic settings.</summary>
    public ResourceExtensions Extensions { get; init; } = ResourceExtensions.None;
}

/// <summary>What a host pool is, apart from where it goes.</summary>
public sealed record HostPoolDefinition
{
    /// <summary>Name: 3 to 64 letters, digits and <c>@ . - _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Pooled or personal desktops; fixed at creation.</summary>
    public required AzureNative.DesktopVirtualization.HostPoolType Type { get; init; }

    /// <summary>How new sessions are spread; <c>Persistent</c> for personal pools, one of the others for pooled ones.</summary>
    public required AzureNative.DesktopVirtualization.LoadBalancerType LoadBalancer { get; init; }

    /// <summary>Default: the desktop. Which kind of application group wins where a user is in both.</summary>
    public AzureNative.DesktopVirtualization.PreferredAppGroupType PreferredAppGroupType { get; init; } =
        AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop;

    /// <summary>Default: unset. Sessions a host takes at most; pooled only.</summary>
    public int? MaxSessionLimit { get; init; }

    /// <summary>Default: unset. How a personal desktop finds its user; personal only.</summary>
    public AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType? PersonalAssignment { get; init; }

    /// <summary>Default: unset. Name that people see.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Default: unset.</summary>
    public string? Description { get; init; }

    /// <summary>Default: off. A connection starts a host that is off; needs a power role for the AVD service principal.</summary>
    public bool StartVmOnConnect { get; init; }

    /// <summary>Default: off. The pool takes service updates early.</summary>
    public bool ValidationEnvironment { get; init; }

    /// <summary>Default: enabled. Which sides may come over the public network.</summary>
    public AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess PublicNetworkAccess { get; init; } =
        AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Enabled;

    /// <summary>Default: none, which leaves Azure's own. RDP properties of every session.</summary>
    public ImmutableArray<RdpProperty> RdpProperties { get; init; } = [];

    /// <summary>Default: agents are updated as soon as an update is out. When agents may be updated instead.</summary>
    public AgentUpdateDefinition? AgentUpdate { get; init; }

    /// <summary>Default: none is made. The window whose registration token the pool is to have.</summary>
    public TokenWindow? Token { get; init; }

    /// <summary>
    /// Default: off. A scaling plan is on and sets the load balancer in each of its phases. <see cref="LoadBalancer"/> is what the pool begins with;
    /// later changes of it are ignored.
    /// </summary>
    public bool IsScaled { get; init; }

    /// <summary>
    /// Default: on. With the pool go the registrations of all its hosts, its application groups and who may use them, so a config change must not delete it.
    /// </summary>
    public bool Protect { get; init; } = true;
}

/// <summary>When the AVD agents of a host pool may be updated. Each window lasts two hours; Azure takes at most two.</summary>
/// <param name="TimeZone">Windows time zone id of the windows, such as <c>W. Europe Standard Time</c>.</param>
/// <param name="UseSessionHostLocalTime">Each host reads the windows in its own time zone.</param>
/// <param name="Windows">When updates may start.</param>
public sealed record AgentUpdateDefinition(string TimeZone, bool UseSessionHostLocalTime, ImmutableArray<AgentUpdateWindow> Windows);

/// <summary>One window in a week.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="Hour">Full hour (0 to 23) at which it opens.</param>
public sealed record AgentUpdateWindow(AzureNative.DesktopVirtualization.DayOfWeek Day, int Hour);

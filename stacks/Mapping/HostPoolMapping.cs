using AvdPulumi.Components.Avd;
using AvdPulumi.Configuration.Settings;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Settings of the host pool, as the definition of its component. Defaults that depend on another key are decided here.</summary>
internal static class HostPoolMapping
{
    public static HostPoolDefinition DefinitionFrom(AvdSettings settings)
    {
        var pool = settings.HostPool;
        var personal = pool.Type == HostPoolType.Personal;
        return new HostPoolDefinition
        {
            Name = pool.Name,
            FriendlyName = pool.FriendlyName,
            Description = pool.Description,
            Type = personal
                ? AzureNative.DesktopVirtualization.HostPoolType.Personal
                : AzureNative.DesktopVirtualization.HostPoolType.Pooled,
            LoadBalancer = LoadBalancerFrom(
                pool.LoadBalancerType ?? (personal ? LoadBalancerType.Persistent : LoadBalancerType.BreadthFirst)
            ),
            PreferredAppGroupType = PreferredFrom(pool.PreferredAppGroupType),
            // Azure rejects an empty value here: each goes with its own kind of pool only
            MaxSessionLimit = personal ? null : pool.MaxSessionLimit,
            PersonalAssignment = personal ? AssignmentFrom(pool.PersonalAssignmentType ?? PersonalAssignmentType.Automatic) : null,
            StartVmOnConnect = pool.StartVmOnConnect,
            ValidationEnvironment = pool.ValidationEnvironment,
            PublicNetworkAccess = PublicAccessFrom(pool.PublicNetworkAccess),
            RdpProperties = RdpPropertyMapping.PropertiesFrom(pool.RdpProperties, settings.Identity),
            IsScaled = !personal && settings.Scaling is { Enabled: true },
            Protect = settings.Deployment.Protect,
            AgentUpdate = pool.AgentUpdate.Type == AgentUpdateType.Scheduled ? AgentUpdateFrom(pool.AgentUpdate, settings.Scaling) : null,
        };
    }

    private static AgentUpdateDefinition AgentUpdateFrom(AgentUpdateSettings update, ScalingSettings? scaling) =>
        new(
            (update.TimeZone ?? scaling?.TimeZone)?.ToString() ?? "UTC",
            update.UseSessionHostLocalTime,
            [.. update.MaintenanceWindows.Select(window => new AgentUpdateWindow(DayMapping.DayFrom(window.DayOfWeek), window.Hour))]
        );

    private static AzureNative.DesktopVirtualization.LoadBalancerType LoadBalancerFrom(LoadBalancerType type) =>
        type switch
        {
            LoadBalancerType.Persistent => AzureNative.DesktopVirtualization.LoadBalancerType.Persistent,
            LoadBalancerType.DepthFirst => AzureNative.DesktopVirtualization.LoadBalancerType.DepthFirst,
            LoadBalancerType.BreadthFirst => AzureNative.DesktopVirtualization.LoadBalancerType.BreadthFirst,
        };

    private static AzureNative.DesktopVirtualization.PreferredAppGroupType PreferredFrom(PreferredAppGroupType type) =>
        type switch
        {
            PreferredAppGroupType.RailApplications => AzureNative.DesktopVirtualization.PreferredAppGroupType.RailApplications,
            PreferredAppGroupType.None => AzureNative.DesktopVirtualization.PreferredAppGroupType.None,
            PreferredAppGroupType.Desktop => AzureNative.DesktopVirtualization.PreferredAppGroupType.Desktop,
        };

    private static AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType AssignmentFrom(PersonalAssignmentType type) =>
        type == PersonalAssignmentType.Direct
            ? AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType.Direct
            : AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType.Automatic;

    private static AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess PublicAccessFrom(HostPoolPublicAccess access) =>
        access switch
        {
            HostPoolPublicAccess.Disabled => AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Disabled,
            HostPoolPublicAccess.EnabledForClientsOnly => AzureNative
                .DesktopVirtualization
                .HostpoolPublicNetworkAccess
                .EnabledForClientsOnly,
            HostPoolPublicAccess.EnabledForSessionHostsOnly => AzureNative
                .DesktopVirtualization
                .HostpoolPublicNetworkAccess
                .EnabledForSessionHostsOnly,
            HostPoolPublicAccess.Enabled => AzureNative.DesktopVirtualization.HostpoolPublicNetworkAccess.Enabled,
        };
}

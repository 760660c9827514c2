using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Names that the accelerator accepts with avdUseCustomNaming. Without it, it makes names of its own: <see cref="AcceleratorNaming"/>.</summary>
internal static class AcceleratorNames
{
    private const string Custom = "avdUseCustomNaming";

    private const string InAzure = "The resource is a part of the virtual network in Azure, which session hosts on Azure Local do not use.";

    private const string Encryption = "There is no disk encryption set on Azure Local.";

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Custom,
            Default = Flag(false),
            Setting = "host_pool.name",
            Conversion = AcceleratorConversions.Decides,
            Note = "With false, the required names are those that the accelerator makes of prefix, environment and region.",
        },
        Name("avdServiceObjectsRgCustomName", "rg-avd-app1-dev-use2-service-objects", "deployment.resource_groups.control_plane.name"),
        Name("avdNetworkObjectsRgCustomName", "rg-avd-app1-dev-use2-network", "deployment.resource_groups.network.name"),
        Name("avdComputeObjectsRgCustomName", "rg-avd-app1-dev-use2-pool-compute", "deployment.resource_groups.session_hosts.name"),
        Name("avdStorageObjectsRgCustomName", "rg-avd-app1-dev-use2-storage", "deployment.resource_groups.storage.name"),
        Name("avdMonitoringRgCustomName", "rg-avd-dev-use2-monitoring", "deployment.resource_groups.monitoring.name"),
        Name("avdAlaWorkspaceCustomName", "log-avd-app1-dev-use2", "monitoring.log_analytics.name") with
        {
            When = [On(Custom), On("avdDeployMonitoring"), On("deployAlaWorkspace")],
        },
        Name("avdWorkSpaceCustomName", "vdws-app1-dev-use2-001", "workspace.name"),
        Name("avdWorkSpaceCustomFriendlyName", "App1 - Dev - East US 2 - 001", "workspace.friendly_name"),
        Name("avdHostPoolCustomName", "vdpool-app1-dev-use2-001", "host_pool.name"),
        Name("avdHostPoolCustomFriendlyName", "App1 - Dev - East US 2 - 001", "host_pool.friendly_name"),
        Name("avdScalingPlanCustomName", "vdscaling-app1-dev-use2-001", "scaling.name") with
        {
            Conversion = AcceleratorConversions.Inside("scaling"),
            When = [On(Custom), On("avdDeployScalingPlan")],
        },
        Name("avdApplicationGroupCustomName", "vdag-desktop-app1-dev-use2-001", "application_groups[*].name"),
        Name("avdApplicationGroupCustomFriendlyName", "Desktops - App1 - Dev - East US 2 - 001", "application_groups[*].friendly_name"),
        Name("avdSessionHostCustomNamePrefix", "vmapp1duse2", "session_host.prefix") with
        {
            Note = "There, four digits follow; here, a hyphen and three.",
        },
        Unused("avdVnetworkCustomName", "vnet-app1-dev-use2-001", InAzure),
        Unused("avdVnetworkSubnetCustomName", "snet-avd-app1-dev-use2-001", InAzure),
        Unused("privateEndpointVnetworkSubnetCustomName", "snet-pe-app1-dev-use2-001", InAzure),
        Unused("avdNetworksecurityGroupCustomName", "nsg-avd-app1-dev-use2-001", InAzure),
        Unused("privateEndpointNetworksecurityGroupCustomName", "nsg-pe-app1-dev-use2-001", InAzure),
        Unused("avdRouteTableCustomName", "route-avd-app1-dev-use2-001", InAzure),
        Unused("privateEndpointRouteTableCustomName", "route-pe-app1-dev-use2-001", InAzure),
        Unused("avdApplicationSecurityGroupCustomName", "asg-app1-dev-use2-001", InAzure),
        Unused(
            "avdWrklKvPrefixCustomName",
            "kv-sec",
            "The accelerator adds region and a hash to it, so the name of the vault does not follow. Set key_vault.name, or key_vault.existing_id to keep the vault."
        ),
        Unused("ztDiskEncryptionSetCustomNamePrefix", "des-zt", Encryption) with
        {
            When = [On(Custom), On("diskZeroTrust")],
        },
        Unused("ztKvPrefixCustomName", "kv-key", Encryption) with
        {
            When = [On(Custom), On("diskZeroTrust")],
        },
    ];

    private static AcceleratorParameter Name(string parameter, string value, string setting) =>
        new()
        {
            Name = parameter,
            Default = Text(value),
            Setting = setting,
            Conversion = Conversions.Same,
            When = [On(Custom)],
        };

    private static AcceleratorParameter Unused(string parameter, string value, string why) =>
        new()
        {
            Name = parameter,
            Default = Text(value),
            Conversion = Conversions.None,
            When = [On(Custom)],
            Note = why,
        };
}

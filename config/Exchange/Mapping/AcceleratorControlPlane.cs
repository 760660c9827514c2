using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Host pool, application group, workspace and scaling plan of the accelerator.</summary>
internal static class AcceleratorControlPlane
{
    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = "avdHostPoolType",
            Default = Text("Pooled"),
            Setting = "host_pool.type",
            Conversion = Conversions.Same,
        },
        new()
        {
            Name = "hostPoolPreferredAppGroupType",
            Default = Text("Desktop"),
            Setting = "host_pool.preferred_app_group_type",
            Conversion = AcceleratorConversions.GroupType,
            Note =
                "RemoteApp is RailApplications, and the application group has type RemoteApp. The sample apps that the accelerator publishes do not carry over.",
        },
        new()
        {
            Name = "avdHostPoolLoadBalancerType",
            Default = Text("BreadthFirst"),
            Setting = "host_pool.load_balancer_type",
            Conversion = Conversions.OfPooled,
            Note = "For pooled host pools.",
        },
        new()
        {
            Name = "hostPoolMaxSessions",
            Default = Number(8),
            Setting = "host_pool.max_session_limit",
            Conversion = Conversions.OfPooled,
            Note = "For pooled host pools.",
        },
        new()
        {
            Name = "avdPersonalAssignType",
            Default = Text("Automatic"),
            Setting = "host_pool.personal_assignment_type",
            Conversion = Conversions.OfPersonal,
            Note = "For personal host pools.",
        },
        new()
        {
            Name = "avdStartVmOnConnect",
            Default = Flag(true),
            Setting = "host_pool.start_vm_on_connect",
            Conversion = Conversions.Same,
        },
        new()
        {
            Name = "avdHostPoolRdpProperties",
            Default = Text(
                "audiocapturemode:i:1;audiomode:i:0;drivestoredirect:s:;redirectclipboard:i:1;redirectcomports:i:1;redirectprinters:i:1;redirectsmartcards:i:1;screen mode id:i:2"
            ),
            Setting = "host_pool.rdp_properties",
            Conversion = Conversions.RdpText,
            Note = "A typed setting for each known property; others are in rdp_properties.additional.",
        },
        new()
        {
            Name = "avdServicePrincipalObjectId",
            Setting = "identity.avd_service_principal_object_id",
            Conversion = Conversions.Same,
        },
        new()
        {
            Name = "avdDeployScalingPlan",
            Default = Flag(true),
            Setting = "scaling",
            Conversion = AcceleratorConversions.ScalingPlan,
            Note =
                "Only with avdServicePrincipalObjectId, as there. The schedules are those of the accelerator, in the time zone of the region of the session hosts. Hosts on Azure Local cannot hibernate: personal hosts keep running after a disconnect.",
        },
    ];
}

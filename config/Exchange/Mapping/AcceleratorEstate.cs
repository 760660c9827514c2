using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Names, regions and subscription of the accelerator, and what its deployment itself needs.</summary>
internal static class AcceleratorEstate
{
    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = "deploymentPrefix",
            Default = Text("AVD1"),
            Setting = "deployment.name",
            Conversion = AcceleratorConversions.LowerCase,
        },
        new()
        {
            Name = "deploymentEnvironment",
            Default = Text("Dev"),
            Setting = "deployment.environment",
            Conversion = AcceleratorConversions.LowerCase,
        },
        new()
        {
            Name = "avdSessionHostLocation",
            Setting = "deployment.location",
            Conversion = AcceleratorConversions.HostRegion,
            Note =
                "There the region of machines in Azure; here that of the custom location, in which an Azure Local cluster can be registered.",
        },
        new()
        {
            Name = "avdManagementPlaneLocation",
            Setting = "deployment.metadata_location",
            Conversion = AcceleratorConversions.Region,
        },
        new()
        {
            Name = "avdWorkloadSubsId",
            Setting = "subscription.id",
            Conversion = Conversions.Same,
            Note = "If the machines on Azure Local are in another subscription, set subscription.session_hosts_id.",
        },
        new()
        {
            Name = "enableKvPurgeProtection",
            Default = Flag(true),
            Setting = "key_vault.purge_protection",
            Conversion = Conversions.Same,
        },
        new()
        {
            Name = "time",
            Conversion = Conversions.Derived,
            Note = "A part of the names of deployments.",
        },
        new()
        {
            Name = "enableTelemetry",
            Default = Flag(true),
            Conversion = Conversions.None,
            Note = "This program sends no telemetry.",
        },
    ];
}

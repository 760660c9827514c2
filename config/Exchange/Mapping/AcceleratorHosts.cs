using System.Collections.Immutable;
using static AvdPulumi.Configuration.Exchange.Mapping.Exported;
using static AvdPulumi.Configuration.Exchange.Mapping.ParameterCondition;

namespace AvdPulumi.Configuration.Exchange.Mapping;

/// <summary>Session hosts and their image in the accelerator.</summary>
internal static class AcceleratorHosts
{
    private const string Deployed = "avdDeploySessionHosts";

    private static readonly ImmutableArray<ParameterCondition> Trusted = [Is("securityType", "TrustedLaunch")];

    public static ImmutableArray<AcceleratorParameter> All { get; } =
    [
        new()
        {
            Name = Deployed,
            Default = Flag(true),
            Setting = "session_host.clusters[*].count",
            Conversion = AcceleratorConversions.NoHostsIfOff,
            Note = "With false, the count is 0.",
        },
        new()
        {
            Name = "avdDeploySessionHostsCount",
            Default = Number(1),
            Setting = "session_host.clusters[*].count",
            Conversion = Conversions.Same,
            When = [On(Deployed)],
        },
        new()
        {
            Name = "avdSessionHostCountIndex",
            Default = Number(1),
            Setting = "session_host.start_number",
            Conversion = Conversions.Same,
            When = [On(Deployed)],
        },
        new()
        {
            Name = "avdSessionHostsSize",
            Default = Text("Standard_D4ads_v5"),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Note =
                "The name of a size in Azure. Machines on Azure Local have processors and memory instead: set session_host.size; avd sizing shows what users need.",
        },
        new()
        {
            Name = "avdSessionHostDiskType",
            Default = Text("Premium_LRS"),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Note =
                "Disks on Azure Local are files in a storage path; their speed is that of the volume: session_host.clusters[].storage_paths.",
        },
        new()
        {
            Name = "customOsDiskSizeGB",
            Default = Number(0),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Nothing = "0",
            Note = "The system disk has the size of the image. Build the image with this size, or set session_host.data_disks.",
        },
        new()
        {
            Name = "availability",
            Default = Text("None"),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Nothing = "None",
            Note = "Azure Local has no availability zones. Distribute hosts over several clusters in session_host.clusters.",
        },
        new()
        {
            Name = "availabilityZones",
            Default = Texts(["1", "2", "3"]),
            Conversion = Conversions.None,
            When = [On(Deployed), Is("availability", "AvailabilityZones")],
            Note = "Azure Local has no availability zones. Distribute hosts over several clusters in session_host.clusters.",
        },
        new()
        {
            Name = "enableAcceleratedNetworking",
            Default = Flag(true),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Note = "Network interfaces on Azure Local have no such property; it is a matter of the physical network.",
        },
        new()
        {
            Name = "securityType",
            Default = Text("TrustedLaunch"),
            Setting = "session_host.trusted_launch",
            Conversion = AcceleratorConversions.TrustedLaunch,
            Note = "TrustedLaunch is true, Standard is false.",
        },
        new()
        {
            Name = "secureBootEnabled",
            Default = Flag(true),
            Setting = "session_host.secure_boot",
            Conversion = Conversions.Same,
            When = Trusted,
        },
        new()
        {
            Name = "vTpmEnabled",
            Default = Flag(true),
            Setting = "session_host.tpm",
            Conversion = Conversions.Same,
            When = Trusted,
        },
        new()
        {
            Name = "diskZeroTrust",
            Default = Flag(false),
            Conversion = Conversions.None,
            Note =
                "Encryption at the host with a disk encryption set is a feature of Azure. Encrypt the volumes of the cluster with BitLocker.",
        },
        new()
        {
            Name = "diskEncryptionKeyExpirationInDays",
            Default = Number(60),
            Conversion = Conversions.None,
            When = [On("diskZeroTrust")],
            Note = "There is no disk encryption set on Azure Local.",
        },
        new()
        {
            Name = "useSharedImage",
            Default = Flag(false),
            Setting = "image.source",
            Conversion = AcceleratorConversions.Decides,
            Note = "It chooses between mpImageOffer with mpImageSku, and avdCustomImageDefinitionId.",
        },
        new()
        {
            Name = "mpImageOffer",
            Default = Text("Office-365"),
            Setting = "image.source.marketplace.offer",
            Conversion = AcceleratorConversions.ImageOffer,
            When = [Off("useSharedImage")],
            Note = "There always the latest version; Azure Local needs an exact one: set image.source.marketplace.version.",
        },
        new()
        {
            Name = "mpImageSku",
            Default = Text("win11-24h2-avd-m365"),
            Setting = "image.source.marketplace.sku",
            Conversion = AcceleratorConversions.LowerCase,
            When = [Off("useSharedImage")],
        },
        new()
        {
            Name = "avdCustomImageDefinitionId",
            Conversion = Conversions.None,
            When = [On("useSharedImage")],
            Note =
                "Azure Local does not read images from an Azure Compute Gallery. Export the image version to a disk and set image.source.custom, or set image.source.existing_id.",
        },
        new()
        {
            Name = "deployAntiMalwareExt",
            Default = Flag(true),
            Conversion = Conversions.None,
            When = [On(Deployed)],
            Note =
                "The extension is for machines in Azure. Microsoft Defender Antivirus is a part of Windows; Defender for Endpoint is monitoring.defender.servers.",
        },
        new()
        {
            Name = "deployGpuPolicies",
            Default = Flag(false),
            Conversion = Conversions.None,
            Note = "The policies install drivers on machines in Azure. Set session_host.size.gpus, and install the driver in the image.",
        },
        new()
        {
            Name = "managementVmOsImage",
            Default = Text("winServer_2022_Datacenter_smalldisk_g2"),
            Conversion = Conversions.None,
            Note = "The machine that joins the file share in Azure to the domain is not needed.",
        },
    ];
}

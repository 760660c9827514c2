using System.Collections.Immutable;
using static AvdPulumi.Components.Changes.FixedInputs;

namespace AvdPulumi.Components.Changes;

/// <summary>What a change does to what is on Azure Local, and in the guests of its machines.</summary>
public static class MachineChanges
{
    /// <summary>The input of a virtual machine that names what it starts from: it replaces the machine, or is ignored, as the config says.</summary>
    public const string Image = "storageProfile.imageReference";

    /// <summary>Logical networks. DNS servers and the network itself are fixed once machines stand on it.</summary>
    public static ChangePolicy LogicalNetwork { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:LogicalNetwork",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Refused("dhcpOptions.dnsServers", ChangeEvidence.Documented, ChangeSources.LocalNetworks),
                Refused("vmSwitchName", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
                Refused("subnets[*].vlan", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
            ],
        };

    /// <summary>Network security groups.</summary>
    public static ChangePolicy SecurityGroup { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:NetworkSecurityGroup",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Rules of network security groups. Their names stand for direction and priority, so what they let through changes in place.</summary>
    public static ChangePolicy SecurityRule { get; } = new() { Type = "azure-native:azurestackhci:SecurityRule" };

    /// <summary>Storage paths.</summary>
    public static ChangePolicy StorageContainer { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:StorageContainer",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Refused("path", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
            ],
        };

    /// <summary>Images of one's own. The version is in the name, so that a new one is a new image.</summary>
    public static ChangePolicy GalleryImage { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:GalleryImage",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Ignored(
                    "imagePath",
                    ChangeEvidence.AbsentFromPatch,
                    ChangeSources.AzureLocal,
                    "the image is there: it is a copy, and the address that it was copied from ends with its signature"
                ),
            ],
        };

    /// <summary>Images of the marketplace. The version is in the name, so that a new one is a new image.</summary>
    public static ChangePolicy MarketplaceImage { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:MarketplaceGalleryImage",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes)],
        };

    /// <summary>Network interfaces. An address is given before the machine is made, and stays.</summary>
    public static ChangePolicy MachineInterface { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:NetworkInterface",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Replaced("ipConfigurations", ChangeEvidence.Documented, ChangeSources.LocalNetworks),
                Drift("macAddress"),
            ],
        };

    /// <summary>Disks of machines. Azure Local grows a file in its own time.</summary>
    public static ChangePolicy MachineDisk { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:VirtualHardDisk",
            Inputs = [ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes), Drift("dynamic")],
        };

    /// <summary>Arc machines. What the agent of the guest reports belongs to it. They are replaced with the machine that they stand for.</summary>
    public static ChangePolicy ArcMachine { get; } =
        new()
        {
            Type = "azure-native:hybridcompute:Machine",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Drift("agentUpgrade"),
                Drift("clientPublicKey"),
                Drift("mssqlDiscovered"),
                Drift("parentClusterResourceId"),
                Drift("privateLinkScopeResourceId"),
                Drift("vmId"),
            ],
        };

    /// <summary>Virtual machines. Processors and memory change in place; what a machine started from does not.</summary>
    public static ChangePolicy VirtualMachine { get; } =
        new()
        {
            Type = "azure-native:azurestackhci:VirtualMachineInstance",
            Inputs =
            [
                Replaced("networkProfile", ChangeEvidence.Documented, ChangeSources.LocalMachines),
                Replaced("osProfile.adminUsername", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
                Replaced("osProfile.computerName", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
                Replaced("securityProfile", ChangeEvidence.AbsentFromPatch, ChangeSources.AzureLocal),
                Replaced(Image, ChangeEvidence.CreateOnly, ChangeSources.AzureLocal),
                Ignored(
                    Image,
                    ChangeEvidence.CreateOnly,
                    ChangeSources.AzureLocal,
                    "session_host.update.mode is manual, or the machine is a node of a file server: such machines are replaced by hand, one by one"
                ),
                Ignored(
                    "osProfile.adminPassword",
                    ChangeEvidence.CreateOnly,
                    ChangeSources.AzureLocal,
                    "the machine is there: Windows keeps its own password from then on"
                ),
                Drift("storageProfile.vmConfigStoragePathId"),
            ],
        };

    /// <summary>Extensions of Arc machines. A password that changed since the machine joined is no reason to join again.</summary>
    public static ChangePolicy MachineExtension { get; } =
        new()
        {
            Type = "azure-native:hybridcompute:MachineExtension",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Ignored(
                    "properties.protectedSettings",
                    ChangeEvidence.Documented,
                    ChangeSources.ArcExtensions,
                    "the extension is there: Azure does not give protected settings back, and a new password would run it again"
                ),
            ],
        };

    /// <summary>Run commands. A new registration token is for new hosts.</summary>
    public static ChangePolicy MachineRunCommand { get; } =
        new()
        {
            Type = "azure-native:hybridcompute:MachineRunCommand",
            Inputs =
            [
                ByProvider("location", ChangeEvidence.CreateOnly, ChangeSources.CommonTypes),
                Ignored(
                    "protectedParameters",
                    ChangeEvidence.Documented,
                    ChangeSources.HybridCompute,
                    "the command has run: a new token is for new hosts"
                ),
                Ignored(
                    "source",
                    ChangeEvidence.Documented,
                    ChangeSources.HybridCompute,
                    "the script sets a host up once: a newer version of this program does not do it again"
                ),
            ],
        };

    /// <summary>Session hosts as resources of their pool: drain and assigned user change in place. A new machine is a new host.</summary>
    public static ChangePolicy SessionHost { get; } = new() { Type = "azure-native:desktopvirtualization:SessionHost" };

    /// <summary>What ties a machine to a data collection rule.</summary>
    public static ChangePolicy RuleAssociation { get; } = new() { Type = "azure-native:monitor:DataCollectionRuleAssociation" };

    /// <summary>Machine configuration.</summary>
    public static ChangePolicy GuestConfiguration { get; } =
        new() { Type = "azure-native:guestconfiguration:GuestConfigurationHCRPAssignment" };

    /// <summary>Patch windows.</summary>
    public static ChangePolicy PatchWindow { get; } = new() { Type = "azure-native:maintenance:MaintenanceConfiguration" };

    /// <summary>What assigns a machine to a patch window.</summary>
    public static ChangePolicy PatchAssignment { get; } = new() { Type = "azure-native:maintenance:ConfigurationAssignment" };

    /// <summary>All of them, in the order of the preview's catalogue of types.</summary>
    public static ImmutableArray<ChangePolicy> All { get; } =
    [
        LogicalNetwork,
        SecurityGroup,
        SecurityRule,
        StorageContainer,
        GalleryImage,
        MarketplaceImage,
        MachineInterface,
        MachineDisk,
        ArcMachine,
        VirtualMachine,
        MachineExtension,
        MachineRunCommand,
        SessionHost,
        RuleAssociation,
        GuestConfiguration,
        PatchWindow,
        PatchAssignment,
    ];

    private static FixedInput Drift(string input) =>
        Ignored(
            input,
            ChangeEvidence.Peer,
            ChangeSources.LocalMachineModule,
            "the resource is there: Azure Local or the agent sets the value"
        );
}
